package gatenotes.site.bake.template;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import gatenotes.site.bake.address.Addresses;
import gatenotes.site.bake.asset.FigureScriptFiles;
import gatenotes.site.bake.asset.SiteAssets;
import gatenotes.site.bake.page.SitePage;
import gatenotes.site.bake.page.SitePages;
import gatenotes.site.bake.settings.SiteLanguage;
import gatenotes.site.bake.settings.SiteSettings;
import gatenotes.site.files.Folders;
import gatenotes.site.problem.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.jbake.model.DocumentTypes;
import org.jbake.model.ModelAttributes;
import org.jbake.template.ModelExtractors;
import org.jbake.template.NoModelExtractorException;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/**
 * Fills Freemarker templates with what JBake offers them. Safe for use by several threads.
 *
 * <p>It replaces JBake's own engine, which writes errors into the page. {@code published(file)} is the name under which
 * a file of the site is published. {@code figureScript(html)} is the file of the script that wakes the figures in it.
 * {@code exists(address)} says whether the site has a page there, and {@code script(file)} is the text of a script, to
 * be inlined. {@link SiteValues} describes {@code site}, {@code words}, {@code languages} and {@code data}.
 */
public final class PageTemplates {
    private static final Version VERSION = new Version("2.3.35");
    private static final ObjectWrapper STORE = new StoreWrapper(VERSION);
    private static final String TIME = "published_date";
    /** The values that JBake gives the template of a list besides its document. */
    private static final List<String> OF_LISTS = List.of(ModelAttributes.TAG, ModelAttributes.NUMBER_OF_PAGES,
            ModelAttributes.CURRENT_PAGE_NUMBERS, ModelAttributes.PREVIOUS_FILENAME, ModelAttributes.NEXT_FILENAME);
    /** Text that would end an inline script too early, or make the rest of the page part of it. */
    private static final Pattern NOT_INSIDE = Pattern.compile("<(?:/?script|!--)", Pattern.CASE_INSENSITIVE);

    /**
     * A page.
     *
     * @param seesSite whether its template asked for one of JBake's lists of documents
     * @param seesMore whether its template asked for something that no fingerprint covers: the time of the bake, a
     *     script
     * @param lookups the addresses its template asked for, and whether the site has them
     */
    record Filled(String html, boolean seesSite, boolean seesMore, Map<String, Boolean> lookups) {
    }

    private final TemplateStore store;
    private final SiteSettings settings;
    private final SiteValues values;
    private final TemplateFolders folders;
    private final Addresses addresses;
    private final SiteAssets files;
    private final FigureScriptFiles figureScripts;
    private final Configuration freemarker = TimeLimit.configuration(VERSION);
    private final ObjectWrapper wrapper = new DefaultObjectWrapperBuilder(VERSION).build();
    private final Map<String, Object> config;
    private final byte[] print;

    public PageTemplates(SitePages pages, SiteSettings settings, SiteValues values, Addresses addresses, SiteAssets files,
            FigureScriptFiles figureScripts, Clock clock) throws IOException {
        store = new TemplateStore(pages);
        this.settings = settings;
        this.values = values;
        folders = new TemplateFolders(settings.root(), settings.templateFolders());
        this.addresses = addresses;
        this.files = files;
        this.figureScripts = figureScripts;
        config = settings.jbake().asHashMap();
        registerTypes();
        freemarker.setTemplateLoader(folders);
        freemarker.setLocalizedLookup(false);
        freemarker.setLocale(Locale.ROOT);
        // The built-in ?url needs the charset.
        freemarker.setOutputEncoding(settings.jbake().getOutputEncoding());
        freemarker.setTimeZone(TimeZone.getTimeZone(settings.zone()));
        freemarker.setObjectWrapper(wrapper);
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freemarker.setLogTemplateExceptions(false);
        freemarker.setWrapUncheckedExceptions(true);
        freemarker.setSharedVariable("published", (TemplateMethodModelEx) arguments -> addresses.published(only(arguments)));
        print = print(clock);
    }

    /** The only argument of a method. */
    private static String only(List<?> arguments) {
        return arguments.size() == 1 ? String.valueOf(arguments.get(0)) : "";
    }

    /** JBake keeps its document types for the whole JVM, and each type has a list. */
    private void registerTypes() {
        DocumentTypes.resetDocumentTypes();
        ModelExtractors.getInstance().reset();
        for (var type : settings.jbake().getDocumentTypes()) {
            DocumentTypes.addDocumentType(type);
            ModelExtractors.getInstance().registerExtractorsForCustomTypes(type);
        }
    }

    /**
     * The fingerprint of everything on which all pages depend: templates, settings, names of files, and the day, for
     * {@code .now}.
     */
    byte[] print() {
        return print;
    }

    private byte[] print(Clock clock) throws IOException {
        var all = new Fingerprint(value -> null);
        var folder = settings.templates();
        for (var file : Folders.files(folder)) {
            all.add(file.toString()).add(Files.readAllBytes(folder.resolve(file)));
        }
        config.forEach((name, value) -> all.add(name).add(String.valueOf(value)));
        return all.add(values.all()).add(addresses.published()).add(settings.jbake().getVersion())
                .add(LocalDate.now(clock.withZone(settings.zone())).toString()).bytes();
    }

    /** Whether the site has a page or file at an address. */
    boolean exists(String address) {
        return addresses.find(address) != null;
    }

    private String script(String file) throws TemplateModelException {
        try {
            var text = files.text(file);
            if (text == null) {
                throw new TemplateModelException("the site has no file '" + file + "', expected a script such as 'js/first.js'");
            }
            if (NOT_INSIDE.matcher(text).find()) {
                throw new TemplateModelException("'" + file + "' holds '<script', '</script' or '<!--' and cannot stand in"
                        + " a page, link to it instead");
            }
            return text;
        } catch (IOException e) {
            throw new TemplateModelException("cannot read '" + file + "': " + e.getMessage(), e);
        }
    }

    /** The name of the template for a page's type, relative to the folder of templates. */
    public String name(SitePage page) {
        return settings.jbake().getTemplateByDocType(page.document().getType());
    }

    /** The file of that template, which may lie in a theme's folder, relative to the folder of templates. */
    public String file(SitePage page) {
        return Folders.name(settings.templates().relativize(settings.root().resolve(folders.file(name(page)))));
    }

    /** Fills the template of a page's type. */
    Filled fill(SitePage page) throws RenderingException {
        var own = new TemplateModel();
        own.setContent(page.document());
        own.setConfig(config);
        own.setVersion(settings.jbake().getVersion());
        var document = page.document();
        OF_LISTS.stream().filter(name -> page.source() == null && document.containsKey(name))
                .forEach(name -> own.put(name, document.get(name)));
        var model = new Model(own, page.language());
        try {
            var filled = new StringWriter();
            var environment = freemarker.getTemplate(name(page)).createProcessingEnvironment(model, filled);
            environment.setLocale(page.language().locale());
            TimeLimit.process(environment, 1000L * TimeLimit.SECONDS);
            return new Filled(filled.toString().stripLeading(), model.seesSite, model.seesMore, Map.copyOf(model.lookups));
        } catch (IOException | TemplateException | StackOverflowError e) {
            throw new RenderingException(e);
        }
    }

    /** The problem behind an exception that was thrown while a page was filled. */
    Problem problem(Exception failure, SitePage page) {
        return TemplateProblems.of(failure, folders::file, name(page), page.address().url());
    }

    /** The folder of templates, relative to the project's folder. */
    public Path folder() {
        return settings.root().relativize(settings.templates());
    }

    /**
     * The values that a template sees: the page's own, and the lists that JBake has for every page, which are computed on
     * demand.
     */
    private final class Model implements TemplateHashModel {
        private final TemplateModel own;
        private final SiteLanguage language;
        private boolean seesSite;
        private boolean seesMore;
        private final Map<String, Boolean> lookups = new HashMap<>();

        Model(TemplateModel own, SiteLanguage language) {
            this.own = own;
            this.language = language;
        }

        @Override
        public freemarker.template.TemplateModel get(String key) throws TemplateModelException {
            return switch (key) {
                case "site" -> wrapper.wrap(values.site(language));
                case "words" -> wrapper.wrap(values.words(language));
                case "languages" -> wrapper.wrap(values.languages());
                case "data" -> new DataModel(values.data(), wrapper);
                case "exists" -> (TemplateMethodModelEx) arguments -> arguments.size() == 1
                        && lookups.computeIfAbsent(only(arguments), PageTemplates.this::exists);
                case "script" -> {
                    seesMore = true;
                    yield (TemplateMethodModelEx) arguments -> script(only(arguments));
                }
                case "figureScript" -> (TemplateMethodModelEx) arguments -> {
                    var file = figureScripts.file(only(arguments));
                    // The script for one set of figures is only written in a bake whose pages ask for it, so the page must be
                    // rendered anew.
                    seesMore |= FigureScriptFiles.isOwn(file);
                    return file;
                };
                default -> jbakes(key);
            };
        }

        /** The value that JBake offers under a name. */
        private freemarker.template.TemplateModel jbakes(String key) throws TemplateModelException {
            var extractors = ModelExtractors.getInstance();
            if (own.containsKey(key) || !extractors.containsKey(key)) {
                return wrapper.wrap(own.get(key));
            }
            seesSite = true;
            seesMore |= key.equals(TIME);
            if (key.equals(ModelAttributes.DB)) {
                return STORE.wrap(store);
            }
            try {
                var number = (Integer) own.get(ModelAttributes.CURRENT_PAGE_NUMBERS);
                var seen = number == null ? store : store.page(number, settings.jbake().getPostsPerPage());
                return extractors.extractAndTransform(seen, key, own, (name, value) -> {
                    try {
                        return wrapper.wrap(value);
                    } catch (TemplateModelException e) {
                        throw new IllegalStateException(e);
                    }
                });
            } catch (NoModelExtractorException e) {
                throw new TemplateModelException(e);
            }
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
