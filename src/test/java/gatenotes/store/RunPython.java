package gatenotes.store;

import gatenotes.store.PythonCase.Printed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the programs with the real PyTorch and Keras, compares their output with our own networks, and opens the files
 * that these frameworks save: {@code mvn -Ppython -Dpython=/usr/bin/python3}. The exit status is 1 if anything differs
 * or nothing could be run. A framework that is not installed is left out with a message. With {@code -Dgolden=write}
 * the files with Python's output are rewritten.
 */
public final class RunPython {
    private final String python;
    private final Path folder;
    private int failed;

    private RunPython(String python, Path folder) {
        this.python = python;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var folder = Path.of("target/python");
        Files.createDirectories(folder);
        int skipped = 0;
        var run = new RunPython(arguments.length == 0 ? "python3" : arguments[0], folder);
        for (var framework : PythonCase.FRAMEWORKS) {
            if (run.has(framework)) {
                run.programs(framework);
                run.foreign(framework);
            } else {
                System.out.println("skip " + framework + "  " + run.python + " cannot import it");
                skipped++;
            }
        }
        boolean none = skipped == PythonCase.FRAMEWORKS.size();
        if (run.failed > 0 || none) {
            System.out.println(none ? "nothing was compared" : run.failed + " failed");
            System.exit(1);
        }
    }

    private boolean has(String framework) throws InterruptedException {
        try {
            return start(List.of(python, "-c", "import " + framework), folder.resolve("import.txt")) == 0;
        } catch (IOException e) {
            System.out.println(e.getMessage());
            return false;
        }
    }

    private void programs(String framework) throws IOException, InterruptedException {
        for (var one : PythonCase.ALL) {
            Files.copy(PythonCase.FOLDER.resolve(one.fileName()), folder.resolve(one.fileName()),
                    StandardCopyOption.REPLACE_EXISTING);
            var program = folder.resolve(one.name() + "_" + framework + ".py");
            Files.writeString(program, one.program(framework));
            var printed = printed(program);
            compare(framework + " " + one.name(), printed, one.ours());
            if (framework.equals("torch")) {
                keep(one.name() + ".txt", printed);
            }
        }
    }

    /** Lets a framework make and save networks, and opens them. */
    private void foreign(String framework) throws IOException, InterruptedException {
        for (var one : ForeignCase.ALL) {
            if (one.framework().equals(framework)) {
                var printed = printed(PythonCase.FOLDER.resolve("save_" + framework + ".py").toAbsolutePath(), one.name());
                var file = folder.resolve(one.fileName());
                var opened = NetworkFile.read(SafeTensors.read(one.fileName(), Files.readAllBytes(file)));
                compare(framework + "'s own " + one.name(), printed, PythonCase.ours(opened, one.start(), one.passage()));
                if ("write".equals(System.getProperty("golden"))) {
                    Files.write(PythonCase.FOLDER.resolve(one.fileName()), Files.readAllBytes(file));
                }
                keep(one.name() + ".txt", printed);
            }
        }
    }

    private String printed(Path program, String... arguments) throws IOException, InterruptedException {
        var output = folder.resolve("printed.txt");
        var command = new ArrayList<>(List.of(python, folder.toAbsolutePath().relativize(program.toAbsolutePath()).toString()));
        command.addAll(List.of(arguments));
        return start(command, output) == 0 ? Files.readString(output, StandardCharsets.UTF_8) : null;
    }

    private int start(List<String> command, Path output) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(output.toFile())
                .redirectError(folder.resolve("errors.txt").toFile());
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        builder.environment().putIfAbsent("KERAS_BACKEND", "torch");
        return builder.start().waitFor();
    }

    private void compare(String what, String printed, Printed ours) throws IOException {
        String difference = printed == null ? "the program failed: " + lastError() : ours.difference(Printed.read(printed));
        System.out.println((difference == null ? "pass " : "FAIL ") + what + "  "
                + (difference == null ? "200 characters and the loss " + ours.loss() : difference));
        failed += difference == null ? 0 : 1;
    }

    private String lastError() throws IOException {
        var lines = Files.readAllLines(folder.resolve("errors.txt"));
        return lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1);
    }

    private static void keep(String name, String printed) throws IOException {
        if ("write".equals(System.getProperty("golden")) && printed != null) {
            Files.writeString(PythonCase.FOLDER.resolve(name), printed);
        }
    }
}
