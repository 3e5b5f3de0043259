package gatenotes.scene;

/** A language that figures speak; every text inside a figure exists in each. */
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

    /** The language in which a figure speaks on a page in {@code lang}: Chinese for {@code zh…}, else English. */
    public static Language of(String lang) {
        return lang != null && lang.startsWith("zh") ? CHINESE : ENGLISH;
    }

    /** Whether figures speak the language of a page, or another one. */
    public static boolean speaks(String lang) {
        return lang.startsWith("zh") || lang.startsWith("en");
    }

    /** The text of this language. */
    public String pick(String chinese, String english) {
        return this == CHINESE ? chinese : english;
    }
}
