package gatenotes.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds the site in a separate JVM with options for a short run ({@code src/main/jvm.args}). If the build fails, Maven's JVM
 * ends with the same status, so that the error is the last thing the author reads.
 */
public final class BuildProcess {
    private BuildProcess() {
    }

    /**
     * @param args the project's folder, the address at which the site will live, and the memory to take, such as
     *     {@code 6g}; the last two may be missing
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        var project = Path.of(args[0]);
        var build = new ProcessBuilder(command(project, argument(args, 1), argument(args, 2))).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(build::destroy));
        var status = build.waitFor();
        if (status != 0) {
            System.exit(status);
        }
    }

    private static String argument(String[] args, int index) {
        return args.length > index && args[index] != null ? args[index].strip() : "";
    }

    private static List<String> command(Path project, String host, String memory) {
        var classPath = new ArrayList<>(List.of(Main.classes().toString()));
        Main.libraries().forEach(path -> classPath.add(path.toString()));
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + project.resolve("src/main/jvm.args"), "-Dsite.host=" + host));
        if (!memory.isEmpty()) {
            command.add("-Xmx" + memory);
        }
        command.addAll(List.of("-classpath", String.join(System.getProperty("path.separator"), classPath), Main.class.getName(),
                "build", project.toString()));
        return command;
    }
}
