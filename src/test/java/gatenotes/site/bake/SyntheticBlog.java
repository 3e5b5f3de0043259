package gatenotes.site.bake;

import gatenotes.math.Random;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;

/** A blog of made-up posts, always the same: each has 600 words, a table, a block of code and three tags. */
public final class SyntheticBlog {
    private static final int WORDS = 600;
    private static final int PARAGRAPHS = 8;
    private static final int TAGS = 50;
    private static final String[] SYLLABLES = ("ba be bo ca co da de di do fa fe fi ga go ha ho in ka ke la le li lo ma me "
            + "mi mo na ne no on or pa pe po ra re ri ro sa se si so ta te ti to un va ve wa we").split(" ");
    private static final String[] LANGUAGES = {"java", "python", "go", "javascript", "rust"};

    private final Random random;

    private SyntheticBlog(int seed) {
        random = new Random(seed);
    }

    /** Writes posts into folders {@code posts/YEAR/} below the content folder, one post for every nine hours. */
    public static void write(Path content, int posts) throws IOException {
        var first = LocalDateTime.of(2015, 1, 1, 8, 0);
        for (int i = 0; i < posts; i++) {
            var date = first.plusHours(9L * i);
            var file = content.resolve("posts/" + date.getYear() + "/" + name(i) + ".md");
            Files.createDirectories(file.getParent());
            Files.writeString(file, new SyntheticBlog(i + 1).post(i, date));
        }
    }

    private static String name(int post) {
        return "post-" + (100_000 + post);
    }

    private String post(int number, LocalDateTime date) {
        var text = new StringBuilder("---\ntitle: ").append(title(4)).append(' ').append(number).append("\ndate: ")
                .append(date.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME)).append("Z\ntags:\n");
        var tags = new LinkedHashSet<Integer>();
        while (tags.size() < 3) {
            tags.add(random.nextInt(TAGS));
        }
        tags.forEach(tag -> text.append("  - subject-").append(tag).append('\n'));
        text.append("---\n");
        for (int i = 0; i < PARAGRAPHS; i++) {
            if (i % 2 == 0) {
                text.append("## ").append(title(3)).append("\n\n");
            }
            paragraph(text, WORDS / PARAGRAPHS);
            if (i == 2) {
                table(text);
            } else if (i == 4) {
                code(text);
            } else if (i == 5) {
                for (int item = 0; item < 3; item++) {
                    text.append("- ").append(title(5)).append('\n');
                }
                text.append('\n');
            }
        }
        return text.toString();
    }

    private void paragraph(StringBuilder text, int words) {
        for (int i = 0; i < words; i++) {
            var word = word();
            text.append(switch (random.nextInt(40)) {
                case 0 -> "**" + word + "**";
                case 1 -> "*" + word + "*";
                case 2 -> "`" + word + "`";
                case 3 -> "[" + word + "](https://example.org/" + word + ")";
                default -> word;
            });
            text.append(i + 1 == words ? ".\n\n" : random.nextInt(9) == 0 ? ", " : i % 12 == 11 ? "\n" : " ");
        }
    }

    private void table(StringBuilder text) {
        text.append("| name | value | note |\n| --- | ---: | --- |\n");
        for (int row = 0; row < 5; row++) {
            text.append("| ").append(word()).append(" | ").append(random.nextInt(1000)).append(" | ").append(title(3))
                    .append(" |\n");
        }
        text.append('\n');
    }

    /** Fifteen lines that look like a program in any of the languages. */
    private void code(StringBuilder text) {
        text.append("```").append(LANGUAGES[random.nextInt(LANGUAGES.length)]).append('\n');
        for (int line = 0; line < 15; line++) {
            text.append(" ".repeat(line % 3 * 4)).append(switch (random.nextInt(4)) {
                case 0 -> "if (" + word() + " > " + random.nextInt(100) + ") {";
                case 1 -> "return " + word() + "(\"" + word() + "\", " + random.nextInt(9) + "." + random.nextInt(9) + ");";
                case 2 -> "for (" + word() + " = 0; " + word() + " < n; i++) " + word() + "[i] = true;";
                default -> word() + " = " + word() + "." + word() + "(" + word() + ") // " + title(3);
            }).append('\n');
        }
        text.append("```\n\n");
    }

    private String title(int words) {
        var title = new StringBuilder(word());
        title.setCharAt(0, Character.toUpperCase(title.charAt(0)));
        for (int i = 1; i < words; i++) {
            title.append(' ').append(word());
        }
        return title.toString();
    }

    private String word() {
        var word = new StringBuilder();
        for (int i = 1 + random.nextInt(3); i >= 0; i--) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }
}
