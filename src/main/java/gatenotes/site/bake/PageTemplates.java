package gatenotes.site.bake;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.ModelExtractors;
import org.jbake.template.NoModelExtractorException;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/**
 * Fills Freemarker templates with what JBake offers them.
 *
 * <p>Stands in for JBake's own engine, which writes errors into the page. {@code published(file)} is the name a file of
 * the site is published under, {@code exists(address)} whether the site has a page there.
 */
final class PageTemplates extends DelegatingTemplateEngine {
    private static final Version VERSION = new Version("2.3.35");

    /** Receives each page as it is rendered. */
    interface Pages {
        void rendered(TemplateModel model, String template, String html);
    }

    private final MemoryStore store;
    private final Configuration freemarker = new Configuration(VERSION);
    private final ObjectWrapper wrapper = new DefaultObjectWrapperBuilder(VERSION).build();
    private final Map<String, Object> settings;
    private final Pages pages;

    PageTemplates(MemoryStore store, JBakeConfiguration config, Pages pages, Addresses addresses)
            throws IOException {
        super(store, config);
        this.store = store;
        this.pages = pages;
        settings = config.asHashMap();
        freemarker.setDirectoryForTemplateLoading(config.getTemplateFolder());
        freemarker.setDefaultEncoding("UTF-8");
        freemarker.setLocale(Locale.ROOT);
        freemarker.setTimeZone(TimeZone.getTimeZone(TextEngine.zone(config)));
        freemarker.setObjectWrapper(wrapper);
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freemarker.setLogTemplateExceptions(false);
        freemarker.setWrapUncheckedExceptions(true);
        freemarker.setSharedVariable("published", (TemplateMethodModelEx) arguments -> addresses.published(
                arguments.size() == 1 ? String.valueOf(arguments.get(0)) : ""));
        freemarker.setSharedVariable("exists", (TemplateMethodModelEx) arguments ->
                arguments.size() == 1 && addresses.find(String.valueOf(arguments.get(0))) != null);
    }

    @Override
    public void renderDocument(TemplateModel model, String name, Writer writer) throws RenderingException {
        model.setConfig(settings);
        model.setVersion(config.getVersion());
        if (model.getContent().get("tag") instanceof String tag) {
            model.setTag(tag);
        }
        try {
            var filled = new StringWriter();
            freemarker.getTemplate(name).process(new Model(model), filled);
            var html = filled.toString().stripLeading();
            pages.rendered(model, name, html);
            writer.write(html);
        } catch (IOException | TemplateException e) {
            throw new RenderingException(e);
        }
    }

    /** The page's own values, and by their names the lists JBake has for every page, computed when asked for. */
    private final class Model implements TemplateHashModel {
        private final TemplateModel own;

        Model(TemplateModel own) {
            this.own = own;
        }

        @Override
        public freemarker.template.TemplateModel get(String key) throws TemplateModelException {
            var extractors = ModelExtractors.getInstance();
            if (own.containsKey(key) || !extractors.containsKey(key)) {
                return wrapper.wrap(own.get(key));
            }
            try {
                return extractors.extractAndTransform(store, key, own, (name, value) -> {
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
