package gatenotes.site.train;

import gatenotes.site.files.Unpacked;
import gatenotes.store.FormatException;
import gatenotes.store.Utf8;
import gatenotes.task.Quatrain;
import gatenotes.task.QuatrainForm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads the quatrains of a file with one poem a line: {@code …|…|text}, or the text alone, in UTF-8, packed by gzip or not.
 * A poem of eight lines counts as two quatrains. Poems of other forms, or with a character that is no single {@code char},
 * are left out.
 */
final class PoemFile {
    private static final Pattern LINE_END = Pattern.compile("[，。？！；、：,.?!;:\\s]+");

    private PoemFile() {
    }

    /**
     * A poem of four or eight lines of one form.
     *
     * @param author empty if the file names none
     * @param lines without punctuation
     */
    record Poem(String author, String[] lines) {
        /** The last characters of the rhyming lines, which are every second line. */
        String rhymeWords() {
            return IntStream.range(0, lines.length / 2).mapToObj(i -> lines[2 * i + 1])
                    .map(line -> line.substring(line.length() - 1)).collect(Collectors.joining());
        }

        private List<Quatrain> quatrains() {
            var quatrains = new ArrayList<Quatrain>();
            for (int first = 0; first < lines.length; first += QuatrainForm.LINES) {
                quatrains.add(new Quatrain(form(lines),
                        String.join("", Arrays.copyOfRange(lines, first, first + QuatrainForm.LINES))));
            }
            return quatrains;
        }
    }

    /** @throws OptionException if the file cannot be read, is no UTF-8, or has no quatrain */
    static List<Quatrain> read(Path file) {
        return poems(file).stream().flatMap(poem -> poem.quatrains().stream()).toList();
    }

    /** The same, with each poem as a whole. */
    static List<Poem> poems(Path file) {
        var poems = text(file).lines().map(PoemFile::poem).filter(poem -> form(poem.lines) != null).toList();
        if (poems.isEmpty()) {
            throw new OptionException(file + ": there is no poem of four or eight lines of five or seven characters, expected"
                    + " one a line, such as title|author|寥落古行宫，宫花寂寞红。白头宫女在，闲坐说玄宗。");
        }
        return poems;
    }

    private static Poem poem(String line) {
        int text = line.lastIndexOf('|');
        int author = line.lastIndexOf('|', text - 1);
        return new Poem(text < 0 ? "" : line.substring(author + 1, text).strip(),
                LINE_END.split(line.substring(text + 1).strip()));
    }

    /** The form of a poem's lines; null if they have no known form. */
    private static QuatrainForm form(String[] lines) {
        for (var form : QuatrainForm.values()) {
            boolean fits = lines.length == QuatrainForm.LINES || lines.length == 2 * QuatrainForm.LINES;
            for (var line : lines) {
                fits &= line.length() == form.line() && line.chars().allMatch(PoemFile::isCharacter);
            }
            if (fits) {
                return form;
            }
        }
        return null;
    }

    private static boolean isCharacter(int unit) {
        return Character.isIdeographic(unit);
    }

    private static String text(Path file) {
        try {
            return Utf8.decode(file.toString(), Unpacked.bytes(file));
        } catch (FormatException e) {
            throw new OptionException(e.getMessage());
        } catch (IOException e) {
            throw new OptionException(file + ": cannot be read (" + e.getMessage() + "), expected a UTF-8 file of poems");
        }
    }
}
