package gatenotes.demo;

/** The attribute names that no setting may have, because HTML or every {@code live-demo} gives them a meaning. */
public final class ReservedNames {
    /** With a space around each. */
    private static final String GLOBAL = " accesskey autocapitalize autocorrect autofocus autoplay class contenteditable dir draggable "
            + "enterkeyhint exportparts hidden id inert inputmode is itemid itemprop itemref itemscope "
            + "itemtype lang name nonce part popover role slot spellcheck style tabindex title translate "
            + "writingsuggestions ";

    private ReservedNames() {
    }

    /** Whether an attribute of {@code live-demo} of that name is no setting; {@code name}, the demo's own, is none either. */
    public static boolean contains(String name) {
        return GLOBAL.contains(" " + name + " ") || name.startsWith("data-") || name.startsWith("aria-");
    }
}
