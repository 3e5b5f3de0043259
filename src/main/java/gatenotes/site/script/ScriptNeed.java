package gatenotes.site.script;

/** The parts of a site that run our scripts; a site without any of them needs no compiler. */
public enum ScriptNeed {
    /** Live figures. */
    FIGURES("demo:", "live-demo"),
    /** A search page; the author's settings decide. */
    SEARCH,
    /** Pages that measure the engines. */
    BENCH("js/start-bench.js", "js/first.js");

    private final String[] marks;

    ScriptNeed(String... marks) {
        this.marks = marks;
    }

    /** Whether a text or template asks for this part. */
    public boolean isIn(String text) {
        for (var mark : marks) {
            if (text.contains(mark)) {
                return true;
            }
        }
        return false;
    }
}
