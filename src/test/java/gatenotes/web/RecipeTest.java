package gatenotes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RecipeTest {
    @Test
    void partsStandWhereTheRecipeSays() {
        assertEquals("step 3", Recipe.fill("step \1", "3"));
        assertEquals("[3, 4]", Recipe.fill("[\1, \1]", "3", "4"));
        assertEquals("abc", Recipe.fill("\1\1\1", "a", "b", "c"));
        assertEquals("第 1 步，共 4 步：a → b。", Recipe.fill("第 \1 步，共 \1 步：\1 → \1。", "1", "4", "a", "b"));
    }

    @Test
    void aPartIsTakenAsItIs() {
        assertEquals("x\1y z null", Recipe.fill("\1 z \1", "x\1y", null));
    }
}
