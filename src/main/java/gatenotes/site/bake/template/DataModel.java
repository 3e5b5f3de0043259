package gatenotes.site.bake.template;

import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.List;
import java.util.Map;

/**
 * The value {@code data} of templates: {@code data.authors} is the content of {@code authors.yml}, and so is
 * {@code data.get("authors.yml")}, as in JBake. As JBake does, {@code get} gives an empty map for a missing file, and a map with
 * the list as {@code data} for a file that is a list.
 */
final class DataModel implements TemplateHashModel {
    private static final String LIST = "data";

    private final Map<String, Object> data;
    private final ObjectWrapper wrapper;

    /** @param data by the names of their files without ending */
    DataModel(Map<String, Object> data, ObjectWrapper wrapper) {
        this.data = data;
        this.wrapper = wrapper;
    }

    @Override
    public TemplateModel get(String name) throws TemplateModelException {
        if (name.equals("get") && !data.containsKey(name)) {
            return (TemplateMethodModelEx) arguments -> wrapper.wrap(file(arguments));
        }
        return wrapper.wrap(data.get(name));
    }

    private Map<?, ?> file(List<?> arguments) throws TemplateModelException {
        if (arguments.size() != 1) {
            throw new TemplateModelException("data.get has " + arguments.size() + " arguments, expected the name of a file");
        }
        var found = data.get(String.valueOf(arguments.get(0)).replaceFirst("\\.(ya?ml|json)$", ""));
        return found instanceof Map<?, ?> map ? map : found instanceof List<?> list ? Map.of(LIST, list) : Map.of();
    }

    @Override
    public boolean isEmpty() {
        return data.isEmpty();
    }
}
