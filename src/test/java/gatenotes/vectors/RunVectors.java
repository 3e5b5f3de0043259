package gatenotes.vectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Checks the core against every JSON file of a folder and prints a line with the largest difference for each. The exit
 * status is 1 if one fails: {@code mvn -Pvectors -Dfrom=DIR}.
 */
public final class RunVectors {
    private RunVectors() {
    }

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments.length == 0 ? "src/test/resources/vectors" : arguments[0]);
        int failed = 0;
        int files = 0;
        try (var paths = Files.list(folder)) {
            for (var path : paths.filter(p -> p.toString().endsWith(".json")).sorted().toList()) {
                files++;
                failed += run(path) ? 0 : 1;
            }
        } catch (IOException e) {
            System.out.println(folder + ": cannot be read: " + e);
            failed++;
        }
        System.out.println(files + " files in " + folder + ", " + failed + " failed");
        if (failed > 0 || files == 0) {
            System.exit(1);
        }
    }

    private static boolean run(Path path) {
        String outcome;
        boolean pass = false;
        try {
            var differences = VectorFile.run(path);
            pass = differences.pass();
            outcome = differences.largest() + (differences.where().isEmpty() ? "" : " in " + differences.where());
        } catch (IOException | RuntimeException e) {
            outcome = e.getMessage() == null ? e.toString() : e.getMessage();
        }
        System.out.println((pass ? "pass " : "FAIL ") + path.getFileName() + "  " + outcome);
        return pass;
    }
}
