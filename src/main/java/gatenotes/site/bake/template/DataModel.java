package gatenotes.site.bake.template;

import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.List;
import java.util.Map;

/**
 * The value {@code data} of templates: {@code data.authors} is what stands in {@code authors.yml}, and so is
 * {@code data.get("authors.yml")}, as JBake has it. JBake gives a file that it does not find as an empty map, and a file that is
 * a list as a map with that list as {@code data}.
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
