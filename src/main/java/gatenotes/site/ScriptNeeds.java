package gatenotes.site;

import gatenotes.site.bake.settings.SiteSettings;
import gatenotes.site.files.Folders;
import gatenotes.site.script.ScriptNeed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds which scripts the sources of a site ask for. Once asked for, a script stays in the set as long as this object lives. */
final class ScriptNeeds {
    private static final List<String> SOURCES = List.of(".md", ".markdown", ".html", ".ftl", ".adoc", ".ad", ".asciidoc");

    private final Set<ScriptNeed> needs = EnumSet.noneOf(ScriptNeed.class);

    Set<ScriptNeed> all() {
        return needs;
    }

    /**
     * Looks into the sources.
     *
     * @param changed those that changed, relative to the project's folder; empty for all
     * @return whether the sources ask for more scripts than before
     */
    boolean look(Path project, Set<Path> changed) throws IOException {
        var before = needs.size();
        var settings = SiteSettings.read(project, project.resolve("target/site"));
        if (settings.hasSearch()) {
            needs.add(ScriptNeed.SEARCH);
        }
        if (changed.isEmpty()) {
            for (var folder : List.of(settings.content(), settings.templates())) {
                for (var file : Folders.files(folder)) {
                    lookInto(folder.resolve(file));
                }
            }
        }
        for (var file : changed) {
            lookInto(project.resolve(file));
        }
        return needs.size() > before;
    }

    private void lookInto(Path file) throws IOException {
        if (SOURCES.stream().anyMatch(file.toString()::endsWith)) {
            try {
                // The names looked for are ASCII, so they are found in any encoding that extends it.
                var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (var need : ScriptNeed.values()) {
                    if (need.isIn(text)) {
                        needs.add(need);
                    }
                }
            } catch (NoSuchFileException removed) {
                // A removed file asks for nothing.
            }
        }
    }
}
