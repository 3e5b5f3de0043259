package gatenotes.site.script;

/** What a site may have that runs scripts of ours; one that has none of it needs no compiler. */
public enum ScriptNeed {
    /** Live figures. */
    FIGURES("demo:", "live-demo"),
    /** A page for searching; the author's settings tell. */
    SEARCH,
    /** Pages that measure the engines. */
    BENCH("js/start-bench.js", "js/first.js");

    private final String[] marks;

    ScriptNeed(String... marks) {
        this.marks = marks;
    }

    /** Whether a text or template asks for it. */
    public boolean isIn(String text) {
        for (var mark : marks) {
            if (text.contains(mark)) {
                return true;
            }
        }
        return false;
    }
}
