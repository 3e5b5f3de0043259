package gatenotes.site.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives the fields of a published script names that unrelated classes share.
 *
 * <p>TeaVM gives every field of a program a name of its own, although it needs to differ only from those of the
 * classes above and below its own. With the same few names everywhere a script packs about a twentieth smaller.
 *
 * <p>Reads TeaVM 0.15's minified text: what a class declares is what its constructor sets. A field of a class that is
 * written in another way keeps its name, and so does everything that is no field: methods, and what belongs to the
 * browser.
 */
final class FieldNames {
    /** A class: its name, the class above it, and its fields being set, each in one of two ways. */
    private static final Pattern DECLARATION = Pattern.compile(
            "function ([\\w$]+)\\(\\)\\{(?:let a=this;([\\w$]+)\\.call\\(a\\);((?:a\\.[\\w$]+=[^;{}]*;)+)"
                    + "|([\\w$]+)\\.call\\(this\\);((?:this\\.[\\w$]+=[^;{}]*;)+))\\}");
    private static final Pattern SET = Pattern.compile("(?:a|this)\\.([\\w$]+)=");
    /** The function that makes a class without fields, and a call of it, with the class above. */
    private static final Pattern PLAIN_CLASSES = Pattern.compile("([\\w$]+)=superclass=>");
    private static final String PLAIN_CLASS = "([\\w$]+)=%s\\(([\\w$]+)\\)";
    /** A text, which stays as it is, or what follows a point. */
    private static final Pattern TEXT_OR_MEMBER = Pattern.compile(
            "\"(?:[^\"\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\n]|\\\\.)*'|\\.([A-Za-z_$][\\w$]*)");
    private static final Pattern SHORT_TEXT = Pattern.compile("[\"']([\\w$]{1,3})[\"']");
    /** The browser's shortest names: a field that has one cannot be told from the browser's. */
    private static final Set<String> BROWSER = Set.of("x", "y", "z", "r", "w", "h", "id", "at", "of", "is", "now", "map",
            "get", "set", "has", "add", "key", "top", "src", "alt", "dir", "min", "max", "log", "exp", "pow", "url");

    private final String script;
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final Map<String, String> renamed = new HashMap<>();

    private FieldNames(String script) {
        this.script = script;
    }

    /** The same program with shorter names. */
    static String shared(String script) {
        var names = new FieldNames(script);
        names.readClasses();
        names.choose();
        return TEXT_OR_MEMBER.matcher(script).replaceAll(found -> {
            var name = found.group(1);
            return Matcher.quoteReplacement(name == null ? found.group() : "." + names.renamed.getOrDefault(name, name));
        });
    }

    private void readClasses() {
        var declaration = DECLARATION.matcher(script);
        while (declaration.find()) {
            var several = declaration.group(2) != null;
            parents.put(declaration.group(1), declaration.group(several ? 2 : 4));
            var own = new ArrayList<String>();
            SET.matcher(declaration.group(several ? 3 : 5)).results()
                    .map(set -> set.group(1)).filter(name -> !BROWSER.contains(name)).forEach(own::add);
            fields.put(declaration.group(1), own);
        }
        var maker = PLAIN_CLASSES.matcher(script);
        if (maker.find()) {
            Pattern.compile(PLAIN_CLASS.formatted(Pattern.quote(maker.group(1)))).matcher(script).results()
                    .forEach(plain -> parents.putIfAbsent(plain.group(1), plain.group(2)));
        }
    }

    /** The first names that are free go to the classes farthest up, in the order their fields are declared. */
    private void choose() {
        var taken = taken();
        var inOrder = new ArrayList<>(fields.keySet());
        inOrder.sort((one, other) -> Integer.compare(above(one).size(), above(other).size()));
        for (var type : inOrder) {
            var inherited = new HashSet<String>();
            for (var ancestor : above(type)) {
                fields.getOrDefault(ancestor, List.of()).forEach(field -> inherited.add(renamed.get(field)));
            }
            int number = 0;
            for (var field : fields.get(type)) {
                String name;
                do {
                    name = name(number++);
                } while (taken.contains(name) || inherited.contains(name));
                renamed.put(field, name);
            }
        }
    }

    /** Every name behind a point that is no field of ours, and every text that may be a method's name. */
    private Set<String> taken() {
        var taken = new HashSet<>(BROWSER);
        TEXT_OR_MEMBER.matcher(script).results().filter(found -> found.group(1) != null)
                .forEach(found -> taken.add(found.group(1)));
        fields.values().forEach(taken::removeAll);
        taken.addAll(BROWSER);
        SHORT_TEXT.matcher(script).results().forEach(text -> taken.add(text.group(1)));
        return taken;
    }

    private List<String> above(String type) {
        var all = new ArrayList<String>();
        for (var parent = parents.get(type); parent != null && !all.contains(parent); parent = parents.get(parent)) {
            all.add(parent);
        }
        return all;
    }

    /** a to z, then aa to zz; more fields than that no class has. */
    private static String name(int number) {
        return number < 26 ? "" + (char) ('a' + number)
                : "" + (char) ('a' + (number / 26 - 1) % 26) + (char) ('a' + number % 26);
    }
}
