package gatenotes.fuzz;

import gatenotes.demo.LinkedValues;
import gatenotes.demo.SettingException;
import gatenotes.demo.Values;
import gatenotes.engine.RunFile;
import gatenotes.figures.Demos;
import gatenotes.figures.StillDemos;
import gatenotes.scene.Language;
import gatenotes.scene.MarkupText;
import gatenotes.search.Query;
import gatenotes.search.Ranking;
import gatenotes.search.Shard;
import gatenotes.search.Snippet;
import gatenotes.site.bake.source.FrontMatterReader;
import gatenotes.site.importer.ImporterInput;
import gatenotes.site.markdown.Markdown;
import gatenotes.site.problem.SiteException;
import gatenotes.store.FormatException;
import gatenotes.store.Idx;
import gatenotes.store.LineIndex;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** The readers of bytes or text that someone else may have written, each with the single exception by which it refuses them. */
enum FuzzTarget {
    /** The header of a source, in all its forms. */
    HEADER(SiteException.class) {
        @Override
        List<String> read(byte[] input) {
            FrontMatterReader.hasHeader(text(input));
            FrontMatterReader.read(Path.of("a.md"), text(input));
            return List.of();
        }
    },
    /** Markdown with all our extensions, and the state links in it. */
    MARKDOWN(SiteException.class) {
        @Override
        List<String> read(byte[] input) {
            var page = new FuzzPage();
            MARKDOWN_READER.render(text(input), 1, page);
            return page.problems;
        }
    },
    /**
     * The same with HTML read as in kramdown, and with Liquid's tags and includes; the beginning of the input is an included
     * file, too.
     */
    LIQUID(SiteException.class) {
        @Override
        List<String> read(byte[] input) {
            var page = new FuzzPage();
            page.settings.put("markdown.html", "kramdown");
            var text = text(input);
            page.includes.put("a.html", text.substring(0, Math.min(text.length(), INCLUDED)));
            MARKDOWN_READER.render("{% include a.html b=\"c\" %}\n" + text, 1, page);
            return page.problems;
        }
    },
    /** A figure's name and its settings, one per line, as an author writes them and as a link does. */
    DEMO(SettingException.class) {
        @Override
        List<String> read(byte[] input) {
            var lines = text(input).split("\n", -1);
            var demo = Demos.named(lines[0]);
            var pairs = new ArrayList<String>();
            var given = new LinkedHashMap<String, String>();
            for (int i = 1; i < lines.length; i++) {
                var equals = Math.max(0, lines[i].indexOf('='));
                pairs.add(lines[i].substring(0, equals));
                pairs.add(lines[i].substring(Math.min(lines[i].length(), equals + 1)));
                given.put(pairs.get(2 * i - 2), pairs.get(2 * i - 1));
            }
            LinkedValues.of(demo, Values.of(demo), pairs.toArray(new String[0]), Language.CHINESE);
            var session = StillDemos.start(demo, Language.ENGLISH, given);
            MarkupText.of(session.scene().toSvg("a"));
            return List.of();
        }
    },
    /** Safetensors: the file, the network in it, and the run that it may hold. */
    SAFETENSORS(FormatException.class) {
        @Override
        List<String> read(byte[] input) {
            RunFile.read("file", input, "abc").open();
            return List.of();
        }
    },
    /** MNIST's files and the index of lines. */
    IDX(FormatException.class) {
        @Override
        List<String> read(byte[] input) {
            if (input.length > 0 && input[0] == 0) {
                Idx.read("file", input, 3);
            } else {
                LineIndex.read("file", input).find("一二三四五六七");
            }
            return List.of();
        }
    },
    /** A reader's query to the search, in a text and in a part of the index. */
    SEARCH(SettingException.class) {
        @Override
        List<String> read(byte[] input) {
            var query = Query.of(text(input));
            Snippet.of(text(input), query);
            Snippet.whole(text(input), query);
            var ranking = new Ranking(3);
            var shard = new Shard("门记 0A1B\nlstm 0Z\nlstms 2A\n");
            query.terms().forEach(term -> {
                Shard.of(term.token(), 16);
                ranking.add(term, shard);
            });
            ranking.best();
            return List.of();
        }
    },
    /** The configuration of an old blog, and one of its texts. */
    IMPORTER(SiteException.class) {
        @Override
        List<String> read(byte[] input) {
            ImporterInput.read(text(input));
            return List.of();
        }
    };

    private static final int INCLUDED = 4096;
    private static final Markdown MARKDOWN_READER = new Markdown();

    private final Class<? extends RuntimeException> refusal;

    FuzzTarget(Class<? extends RuntimeException> refusal) {
        this.refusal = refusal;
    }

    /** The target with a name, in lower case. */
    static FuzzTarget named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Reads an input and returns the messages that were reported. */
    abstract List<String> read(byte[] input);

    /** Whether this exception is the target's way to refuse an input. */
    boolean isRefusal(Throwable thrown) {
        return refusal.isInstance(thrown);
    }

    private static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }
}
