package gatenotes.site.importer;

import gatenotes.site.bake.address.PageAddress;
import gatenotes.site.bake.page.Permalinks;
import gatenotes.site.bake.page.ProgramPages;
import gatenotes.site.bake.settings.SiteSettings;
import gatenotes.site.bake.source.ContentFolder;
import gatenotes.site.bake.source.DocumentType;
import gatenotes.site.bake.source.FileName;
import gatenotes.site.bake.source.FrontMatterReader;
import gatenotes.site.bake.source.FrontMatterWarnings;
import gatenotes.site.bake.source.Source;
import gatenotes.site.bake.source.SourceCache;
import gatenotes.site.files.Folders;
import gatenotes.site.importer.ImportPlan.Kind;
import gatenotes.site.importer.ImportPlan.Text;
import gatenotes.site.markdown.HtmlTrust;
import gatenotes.site.problem.SiteException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Copies texts so that each keeps its address. If the site would give a text another address, its header gets a
 * {@code permalink}. All texts get {@code check: warn} and {@code raw-html: sanitised}. A text that this site could not
 * build is left out.
 */
final class TextCopier {
    private static final Set<String> STATES = Set.of("published", "draft", "published-date");

    private final Path blog;
    private final SiteSettings settings;
    private final boolean bareTexts;
    private final ImportReport report;
    private final Permalinks permalinks;
    private final ProgramPages program;
    /** The source of each address in use. Addresses are in lower case, because many disks ignore case. */
    private final Map<String, String> taken = new HashMap<>();
    private final Map<Path, PageAddress> copied = new HashMap<>();
    private final List<MovedText> moved = new ArrayList<>();

    /**
     * Makes a copier.
     *
     * @param settings of this site; its existing texts are read
     * @param bareTexts whether texts without front matter were published; they get a header
     */
    TextCopier(Path blog, SiteSettings settings, boolean bareTexts, ImportReport report) throws IOException {
        this.blog = blog;
        this.settings = settings;
        this.bareTexts = bareTexts;
        this.report = report;
        permalinks = Permalinks.of(settings);
        program = new ProgramPages(settings);
        for (var entry : ContentFolder.read(settings, Clock.systemUTC(), new SourceCache())) {
            if (entry.source() != null) {
                var address = address(entry.source());
                if (address != null) {
                    taken.put(key(address), "content/" + entry.name());
                }
            }
        }
    }

    /** The address that a text of the blog has now, or null if it was left out. */
    PageAddress address(Path file) {
        return copied.get(file);
    }

    /** The texts that were copied. */
    List<MovedText> moved() {
        return moved;
    }

    /** Copies a text, or adds to the report why it is left out. */
    void copy(Text text) throws IOException {
        var target = settings.content().resolve(text.to());
        if (Files.exists(target)) {
            report.leaveOut(text.file(), "content/" + Folders.name(text.to()) + " exists already");
            return;
        }
        ImportedText imported;
        try {
            imported = new ImportedText(text.file(), withHeader(Files.readString(blog.resolve(text.file()))));
        } catch (CharacterCodingException e) {
            report.leaveOut(text.file(), "it is not UTF-8");
            return;
        } catch (SiteException e) {
            leaveOut(text, e, 0);
            return;
        }
        prepare(text, imported);
        try {
            write(text, imported, target);
        } catch (SiteException e) {
            leaveOut(text, e, imported.added());
        }
    }

    private String withHeader(String text) {
        var isBare = bareTexts && !FrontMatterReader.hasHeader(text) && !text.stripLeading().startsWith("{");
        return isBare ? "---\n---\n" + text : text;
    }

    /** Sets header entries that a text needs on this site and did not need before. */
    private void prepare(Text text, ImportedText imported) throws IOException {
        var header = imported.header();
        imported.set("check", "warn");
        imported.set(HtmlTrust.ENTRY, "sanitised");
        var type = text.kind() == Kind.PAGE ? "page" : Source.POST;
        if (!DocumentType.of(header, Folders.name(text.to()), settings.jbake().getDocumentTypes()).equals(type)) {
            // The old generator, or its theme, told types apart in another way.
            imported.set("type", type);
        }
        if (text.kind() != Kind.PAGE && !text.categories().isEmpty()) {
            List.of("category", "categories", "tag").stream().filter(name -> !imported.has(name)).findFirst()
                    .ifPresent(name -> imported.set(name, String.join(", ", text.categories())));
        }
        var status = header.text("status");
        if (status != null && !STATES.contains(status)) {
            imported.set("status", status.toLowerCase(Locale.ROOT).startsWith("publi") ? "published" : "draft");
        }
        if (text.kind() == Kind.POST && header.text("date") == null
                && FileName.of(Folders.name(text.to())).day() == null) {
            var saved = Files.getLastModifiedTime(blog.resolve(text.file())).toInstant();
            var day = LocalDate.ofInstant(saved, settings.zone()).toString();
            imported.set("date", day);
            report.note(Folders.name(text.file()) + " has no date and got the day its file was saved, 'date: " + day + "'");
        }
    }

    private void write(Text text, ImportedText imported, Path target) throws IOException {
        keepAddress(text, imported, read(text, imported));
        var source = read(text, imported);
        var address = permalinks.address(source);
        var what = program.at(address);
        if (what != null) {
            report.leaveOut(text.file(), "its address is /" + address.url() + ", where this site has " + what);
            return;
        }
        var owner = taken.putIfAbsent(key(address), Folders.name(text.file()));
        if (owner != null) {
            report.leaveOut(text.file(), "its address is /" + address.url() + ", which " + owner + " has");
            return;
        }
        Files.createDirectories(target.getParent());
        Files.writeString(target, imported.text());
        copied.put(text.file(), address);
        moved.add(new MovedText(text.kind(), text.file(), source, address));
        report.copied(source.draft() ? Kind.DRAFT : text.kind());
        report.layout(FrontMatterWarnings.unknownLayout(source, settings.jbake().getDocumentTypes()));
    }

    private void keepAddress(Text text, ImportedText imported, Source source) {
        try {
            var old = text.addresses().of(source);
            if (old.isEmpty()) {
                return;
            }
            var wanted = PageAddress.asked(old.get(0));
            if (wanted == null) {
                throw new IllegalArgumentException("which was '" + old.get(0) + "' and is no address here");
            }
            if (!wanted.equals(address(source))) {
                imported.set("permalink", "/" + wanted.url());
            }
            if (old.size() > 1 && !imported.has("redirect_from") && !imported.has("aliases")) {
                imported.setList("redirect_from", old.subList(1, old.size()));
            }
        } catch (IllegalArgumentException e) {
            report.note(Folders.name(text.file()) + " lost its old address, " + e.getMessage() + "; write it as 'permalink: /…/' "
                    + "into content/" + Folders.name(text.to()));
        }
    }

    private Source read(Text text, ImportedText imported) {
        return ContentFolder.read(text.to(), imported.text(), settings, Clock.systemUTC());
    }

    /** The address that the site would give a source; null if its header asks for an invalid one. */
    private PageAddress address(Source source) {
        try {
            return permalinks.address(source);
        } catch (SiteException e) {
            return null;
        }
    }

    /** @param shift the number of lines that were added before the reported one */
    private void leaveOut(Text text, SiteException failure, int shift) {
        var problem = failure.problems().get(0);
        var line = problem.line() - shift;
        report.leaveOut(text.file(), (line > 0 ? "line " + line + ": " : "") + problem.message());
    }

    private static String key(PageAddress address) {
        return address.file().toLowerCase(Locale.ROOT);
    }
}
