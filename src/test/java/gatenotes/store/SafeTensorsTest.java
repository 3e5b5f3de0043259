package gatenotes.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeTensorsTest {
    /** Written by the Python package safetensors 0.8.0 from numpy arrays. */
    static byte[] python() {
        try (var in = SafeTensorsTest.class.getResourceAsStream("/store/python.safetensors")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file built by the format's description: length, header, data. */
    static byte[] file(String header, byte... data) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + text.length + data.length).order(ByteOrder.LITTLE_ENDIAN)
                .putLong(text.length).put(text).put(data).array();
    }

    @Test
    void readsWhatPythonWrote() {
        var file = SafeTensors.read("python.safetensors", python());
        assertEquals(Map.of("vocabulary", "\n a\"\\é水😀"), file.metadata());
        var kernel = file.tensor("lstm_1/kernel");
        assertArrayEquals(new int[] {2, 3}, kernel.shape());
        assertArrayEquals(new float[] {0.5f, -1.25f, 3, 0x1p-126f, 1e30f, -0.0f}, kernel.values());
        assertArrayEquals(new float[] {1, -2.5f, 65504, 0x1p-24f, 0.333251953125f}, file.tensor("half").values());
        assertArrayEquals(new int[0], file.tensor("标量/b").shape());
        assertArrayEquals(new float[] {7.5f}, file.tensor("标量/b").values());
        assertArrayEquals(new int[] {0, 4}, file.tensor("empty").shape());
        assertNull(file.tensor("none"));
    }

    @Test
    void scalesBytesByTheirRow() {
        var file = SafeTensors.read("python.safetensors", python());
        assertArrayEquals(new float[] {63.5f, -64, 0.5f, 0, 128, -128}, file.tensor("table").values());
        assertNull(file.tensor("table_scale"), "the scale is part of the table");
        assertEquals(List.of("empty", "lstm_1/kernel", "标量/b", "half", "table"),
                file.tensors().stream().map(Tensor::name).toList());
    }

    @Test
    void readsAFileBuiltByHand() {
        byte[] bytes = file(" {\"a\" : {\"shape\":[1],\n\"data_offsets\":[2,4],\"dtype\":\"F16\"},"
                .replace(" {", "{") + "\"\\u6c34\\/\":{\"dtype\":\"F16\",\"shape\":[1,1],\"data_offsets\":[0,2]}}   ",
                (byte) 0x00, (byte) 0x3C, (byte) 0x00, (byte) 0xC0);
        var file = SafeTensors.read("hand", bytes);
        assertArrayEquals(new float[] {1}, file.tensor("水/").values());
        assertArrayEquals(new float[] {-2}, file.tensor("a").values());
        assertEquals(Map.of(), SafeTensors.read("empty", file("{}")).metadata());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "[] | header, byte 8: found '[', expected '{'",
        "` {}` | header, byte 8: found the byte 32",
        "{}x | header, byte 10: found 'x', expected only spaces after the closing brace",
        "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0,4]} | header, byte 61: found its end, expected '}'",
        "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0,4]},} | expected a string in double quotes",
        "{'a':{'dtype':'BF16','shape':[1],'data_offsets':[0,4]}} | tensor a: dtype is BF16, expected F32, F16 or I8",
        "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,4]}} | tensor a: data_offsets [0, 4] span 4 bytes, but the shape [2] in F32",
        "{'a':{'dtype':'F32','shape':[4294967296,4294967296],'data_offsets':[0,4]}} | the shape [4294967296, 4294967296] has an axis longer than 2147483647",
        "{'a':{'dtype':'F32','shape':[65536,65536],'data_offsets':[0,4]}} | the shape [65536, 65536] in F32 does not take that many",
        "{'a':{'dtype':'F32','shape':[0,9007199254740992],'data_offsets':[0,0]}} | tensor a: the shape [0, 9007199254740992] has an axis longer than 2147483647, expected shorter ones",
        "{'a':{'dtype':'F32','shape':[-1],'data_offsets':[0,4]}} | found '-', expected a whole number",
        "{'a':{'dtype':'F32','shape':[1.0],'data_offsets':[0,4]}} | found '1', expected a whole number",
        "{'a':{'dtype':'F32','shape':[01],'data_offsets':[0,4]}} | found '0', expected a whole number",
        "{'a':{'dtype':'F32','shape':[1],'data_offsets':[4,8]}} | expected [begin, end] with begin <= end <= 4",
        "{'a':{'dtype':'F32','shape':[1],'data_offsets':[4,0]}} | data_offsets are [4, 0], expected [begin, end]",
        "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0,4,4]}} | data_offsets are [0, 4, 4], expected [begin, end]",
        "{'a':{'dtype':'F32','shape':[1]}} | tensor a: data_offsets is missing",
        "{'a':{'dtype':'F32','shape':[1],'data_offsets':[0,4],'x':1}} | tensor a, byte 61: found the key x",
        "{'a':{'dtype':'F32','dtype':'F32','shape':[1],'data_offsets':[0,4]}} | found the key dtype, expected dtype, shape and data_offsets, each once",
        "{'a':{'dtype':'F16','shape':[1],'data_offsets':[0,2]}} | the tensors end at byte 2 of the data, but it has 4 bytes",
        "{'a':{'dtype':'F16','shape':[1],'data_offsets':[0,2]},'a':{'dtype':'F16','shape':[1],'data_offsets':[2,4]}} | the name a appears twice",
        "{'a':{'dtype':'F16','shape':[1],'data_offsets':[0,2]},'b':{'dtype':'F32','shape':[1],'data_offsets':[0,4]}} | tensor b: data_offsets begin at 0, expected 2, where the tensor before it ends (they overlap)",
        "{'b':{'dtype':'F16','shape':[1],'data_offsets':[2,4]}} | tensor b: data_offsets begin at 2, expected 0, where the tensor before it ends (a gap",
        "{'__metadata__':{'k':1}} | found '1', expected a string",
        "{'__metadata__':{'k':'a','k':'b'}} | the key k appears twice in __metadata__",
        "{'__metadata__':{},'__metadata__':{}} | the name __metadata__ appears twice",
        "{'\\ud800':1} | found half of a surrogate pair",
        "{'\\x':1} | found 'x', expected one of",
        "{'\\u12g4':1} | found 'g', expected four hexadecimal digits",
        "{'a':{'dtype':'I8','shape':[4],'data_offsets':[0,4]}} | tensor a is I8 [4] and there is no a_scale, expected a first axis of rows and an F32 a_scale [4]",
        "{'a':{'dtype':'I8','shape':[],'data_offsets':[0,1]},'a_scale':{'dtype':'I8','shape':[3],'data_offsets':[1,4]}} | tensor a is I8 [] and a_scale is I8 [3]",
    })
    void saysWhatIsWrongWithAHeader(String header, String expected) {
        byte[] bytes = file(header.replace('\'', '"'), new byte[4]);
        var error = assertThrows(FormatException.class, () -> SafeTensors.read("w.safetensors", bytes));
        assertEquals("w.safetensors", error.getMessage().substring(0, 13));
        assertEquals(true, error.getMessage().contains(expected), error.getMessage());
    }

    @Test
    void escapesLineBreaksInNames() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of("src/test/resources/fuzz/safetensors/safetensors-name-newline.safetensors"));
        var error = assertThrows(FormatException.class, () -> SafeTensors.read("w", bytes));
        assertEquals("w: tensor a\\nb: dtype is X, expected F32, F16 or I8", error.getMessage());
    }

    @Test
    void saysThatAFileIsCutOrItsLengthWrong() {
        var cut = assertThrows(FormatException.class, () -> SafeTensors.read("w", new byte[7]));
        assertEquals("w: 7 bytes, expected at least the 8 of a safetensors header's length", cut.getMessage());
        byte[] longer = file("{}");
        longer[0] = 3;
        var wrong = assertThrows(FormatException.class, () -> SafeTensors.read("w", longer));
        assertEquals("w: the header's length is 3, expected 2 to 2 (the file has 10 bytes)", wrong.getMessage());
        longer[7] = (byte) 0x80;
        assertThrows(FormatException.class, () -> SafeTensors.read("w", longer));
        byte[] whole = python();
        for (int length = 0; length < whole.length; length++) {
            byte[] part = java.util.Arrays.copyOf(whole, length);
            assertThrows(FormatException.class, () -> SafeTensors.read("w", part), "cut to " + length);
        }
    }

    @Test
    void refusesNumbersThatAreNotFinite() {
        String header = "{\"a\":{\"dtype\":\"F16\",\"shape\":[2],\"data_offsets\":[0,4]}}";
        byte[] infinite = file(header, (byte) 0, (byte) 0x3C, (byte) 0, (byte) 0x7C);
        var error = assertThrows(FormatException.class, () -> SafeTensors.read("w", infinite));
        assertEquals("w: tensor a: value 1 is Infinity, expected finite numbers", error.getMessage());
        byte[] notANumber = file(header.replace("F16", "F32").replace("[2]", "[1]"),
                (byte) 0, (byte) 0, (byte) 0xC0, (byte) 0x7F);
        assertThrows(FormatException.class, () -> SafeTensors.read("w", notANumber));
    }

    @Test
    void readsMalformedTextAsAnError() {
        byte[] bytes = file("{\"?\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]}}");
        bytes[10] = (byte) 0xC0;
        var error = assertThrows(FormatException.class, () -> SafeTensors.read("w", bytes));
        assertEquals("w: header: byte 10: found 0xC0, which starts no UTF-8 character here; expected text in UTF-8",
                error.getMessage());
    }
}
