package gatenotes.checks;

import java.util.List;

/** Every check. */
public final class Checks {
    private Checks() {
    }

    public static List<Check> all() {
        return List.of(new RoundingCheck(), new TextCheck(), new LstmStepsCheck(), new HelloCheck(), new StoreCheck(),
                new MisfitCheck());
    }
}
