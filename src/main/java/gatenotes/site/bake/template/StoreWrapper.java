package gatenotes.site.bake.template;

import freemarker.ext.beans.BeansWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.util.ArrayList;
import org.jbake.app.DocumentList;

/**
 * Shows templates {@code db} as JBake does: with its methods, and those of the lists that they return,
 * {@code db.getPublishedPosts().size()}. A list is copied into a plain one, because JBake's list class refers to its database,
 * which is not on the class path.
 */
final class StoreWrapper extends BeansWrapper {
    StoreWrapper(Version version) {
        super(version);
    }

    @Override
    public TemplateModel wrap(Object value) throws TemplateModelException {
        return super.wrap(value instanceof DocumentList<?> list ? new ArrayList<>(list) : value);
    }
}
