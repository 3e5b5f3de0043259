package gatenotes.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class ChecksTest {
    @Test
    void everyCheckHoldsOnTheJvm() {
        var names = new HashSet<String>();
        for (var check : Checks.all()) {
            names.add(check.name());
            assertFalse(check.run().isEmpty(), check.name());
        }
        assertEquals(Checks.all().size(), names.size());
    }
}
