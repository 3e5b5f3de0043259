package gatenotes.scene;

/** A language of figures; every text inside a figure exists in each. */
public enum Language {
    CHINESE("zh-CN"),
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The code for HTML's {@code lang}. */
    public String code() {
        return code;
    }

    /** The language of figures on a page in {@code lang}: Chinese for {@code zh…}, otherwise English; also for null. */
    public static Language of(String lang) {
        return lang != null && lang.startsWith("zh") ? CHINESE : ENGLISH;
    }

    /** Whether figures exist in the language of a page; if not, they are English there. */
    public static boolean speaks(String lang) {
        return lang.startsWith("zh") || lang.startsWith("en");
    }

    /** The one of two texts that is in this language. */
    public String pick(String chinese, String english) {
        return this == CHINESE ? chinese : english;
    }
}
