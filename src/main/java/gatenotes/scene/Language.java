package gatenotes.scene;

/** A language the site is written in; every text inside a figure exists in each. */
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

    /** The language of an HTML {@code lang} value: English for {@code en…}, else Chinese, the site's first language. */
    public static Language of(String lang) {
        return lang != null && lang.startsWith("en") ? ENGLISH : CHINESE;
    }

    /** The text of this language. */
    public String pick(String chinese, String english) {
        return this == CHINESE ? chinese : english;
    }
}
