package gatenotes.site.kill;

import gatenotes.site.files.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/**
 * Kills builds of the pages, builds with their scripts, and servers: {@code mvn -Pkill}, fifty of each;
 * {@code -Dkills=10 -Dseed=2} for fewer kills at other moments. Prints a line for each and exits with 1 if anything was
 * incomplete or left over.
 */
public final class RunKills {
    private RunKills() {
    }

    /** @param args the number of kills of each kind, and the seed of the moments */
    public static void main(String[] args) throws IOException, InterruptedException {
        var times = Integer.parseInt(args[0]);
        var seed = Integer.parseInt(args[1]);
        var folder = Files.createTempDirectory("gatenotes-kill");
        var faults = new ArrayList<String>();
        try {
            faults.addAll(new KilledBuilds(folder.resolve("pages"), false, seed, System.out).run(times));
            faults.addAll(new KilledBuilds(folder.resolve("scripts"), true, seed, System.out).run(times));
            faults.addAll(new KilledServers(folder.resolve("served"), true, seed, System.out).run(times));
        } finally {
            Folders.delete(folder);
        }
        System.out.println(faults.isEmpty() ? 3 * times + " killed, each time a whole site and nothing left behind"
                : faults.size() + " faults:\n" + String.join("\n", faults));
        System.exit(faults.isEmpty() ? 0 : 1);
    }
}
