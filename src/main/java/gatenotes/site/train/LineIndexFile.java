package gatenotes.site.train;

import gatenotes.store.LineIndex;
import gatenotes.store.LineIndex.Run;
import gatenotes.store.Utf8;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes a {@link LineIndex} of poems, for {@code mvn -Pindex-poems -Ddata=FILE,FILE -Dout=FILE}: for each five successive
 * characters it keeps 32 bits of a hash, and the author.
 */
public final class LineIndexFile {
    private LineIndexFile() {
    }

    /** @param arguments the poems' files, separated by commas, and the file to write */
    public static void main(String[] arguments) throws IOException {
        try {
            if (arguments.length < 2 || arguments[0] == null || arguments[0].isBlank()) {
                throw new OptionException("-Ddata is missing, expected files of poems: mvn -Pindex-poems -Ddata=FILE,FILE");
            }
            byte[] file = write(Arrays.stream(arguments[0].split(",")).map(Path::of).toList());
            Files.write(Path.of(arguments[1]), file);
            System.out.println(arguments[1] + ": " + file.length + " bytes");
        } catch (OptionException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** @throws OptionException if a file cannot be read or has no poem of the known forms */
    static byte[] write(List<Path> files) {
        Map<Run, List<String[]>> poems = new LinkedHashMap<>();
        for (var file : files) {
            for (var poem : PoemFile.poems(file)) {
                var shape = new Run(poem.author(), poem.lines().length, poem.lines()[0].length(), 0);
                poems.computeIfAbsent(shape, key -> new ArrayList<>()).add(poem.lines());
            }
        }
        byte[] list = Utf8.encode(poems.entrySet().stream().map(entry -> entry.getKey().lines() + "\t"
                + entry.getKey().width() + "\t" + entry.getValue().size() + "\t" + entry.getKey().author() + "\n")
                .collect(Collectors.joining()));
        int[] hashes = poems.values().stream().flatMap(List::stream).flatMap(Arrays::stream)
                .flatMapToInt(LineIndexFile::hashes).toArray();
        var bytes = ByteBuffer.allocate(4 + list.length + 4 * hashes.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(list.length).put(list);
        Arrays.stream(hashes).forEach(bytes::putInt);
        return bytes.array();
    }

    private static IntStream hashes(String line) {
        return IntStream.rangeClosed(0, line.length() - LineIndex.WINDOW).map(at -> LineIndex.hash(line, at));
    }
}
