package gatenotes.demo;

/** The attribute names that no setting may have, because HTML or every {@code live-demo} gives them a meaning. */
public final class ReservedNames {
    /** Each name has a space before and after it. */
    private static final String GLOBAL = " accesskey autocapitalize autocorrect autofocus autoplay class contenteditable dir draggable "
            + "enterkeyhint exportparts hidden id inert inputmode is itemid itemprop itemref itemscope "
            + "itemtype lang name nonce part popover role slot spellcheck style tabindex title translate "
            + "writingsuggestions ";

    private ReservedNames() {
    }

    /**
     * Whether an attribute of {@code live-demo} with that name cannot be a setting; {@code name}, which names the demo,
     * is also reserved.
     */
    public static boolean contains(String name) {
        return GLOBAL.contains(" " + name + " ") || name.startsWith("data-") || name.startsWith("aria-");
    }
}
