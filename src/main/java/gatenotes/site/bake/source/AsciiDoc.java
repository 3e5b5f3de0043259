package gatenotes.site.bake.source;

import java.util.List;

/** Texts in AsciiDoc: which files hold them, and whether they can be read. */
public final class AsciiDoc {
    /** The command that brings AsciidoctorJ, which JBake's engine for them needs, onto the class path. */
    public static final String COMMAND = "mvn -Pasciidoc package";
    private static final List<String> ENDINGS = List.of(".adoc", ".ad", ".asciidoc");
    private static final boolean READABLE = has("org.asciidoctor.Asciidoctor");

    private AsciiDoc() {
    }

    /** @param path of a file, with forward slashes */
    public static boolean isText(String path) {
        return ENDINGS.stream().anyMatch(path::endsWith);
    }

    /** Whether AsciidoctorJ is on the class path; it is large, and most sites do not need it. */
    public static boolean isReadable() {
        return READABLE;
    }

    private static boolean has(String name) {
        try {
            Class.forName(name, false, AsciiDoc.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
