package gatenotes.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ShapeTest {
    @Test
    void countsValuesAndBytes() {
        assertEquals(401_408, new Shape(128, 28, 28).bytes());
        assertEquals(106_168_320, new Shape(4, 240, 144, 256, 3).size());
        assertEquals(1, new Shape().size());
    }

    @Test
    void aLongVectorStillHasRankOne() {
        assertEquals(1, new Shape(4).rank());
        assertEquals(1, new Shape(784).rank());
        assertEquals(0, new Shape().rank());
    }

    @Test
    void theLastAxisLiesTogether() {
        var shape = new Shape(2, 3, 4);
        assertEquals(12, shape.stride(0));
        assertEquals(4, shape.stride(1));
        assertEquals(1, shape.stride(2));
        assertEquals(20, shape.offset(1, 2, 0));
        assertEquals(0, new Shape().offset());
    }

    @Test
    void everyOffsetHasItsIndex() {
        var shape = new Shape(2, 3, 4, 3);
        for (int offset = 0; offset < shape.size(); offset++) {
            assertEquals(offset, shape.offset(shape.index(offset)));
        }
        assertArrayEquals(new int[] {1, 2, 3, 2}, shape.index(71));
    }

    @Test
    void errorsNameTheAxis() {
        assertEquals("Shape: axis 1 of (2, 0) is 0, expected at least 1",
                assertThrows(IllegalArgumentException.class, () -> new Shape(2, 0)).getMessage());
        assertEquals("Shape.offset: index 3 in axis 1, expected 0 to 2 for (2, 3)",
                assertThrows(IllegalArgumentException.class, () -> new Shape(2, 3).offset(0, 3)).getMessage());
        assertEquals("Shape.offset: the index has 1 numbers, expected 2 for (2, 3)",
                assertThrows(IllegalArgumentException.class, () -> new Shape(2, 3).offset(0)).getMessage());
    }
}
