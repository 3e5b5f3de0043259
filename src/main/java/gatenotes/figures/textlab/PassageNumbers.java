package gatenotes.figures.textlab;

/** Written by {@code ShippedModelTest} with {@code -Dgolden=write}. The passage is from Shakespeare. */
final class PassageNumbers {
    static final String TEXT = """
            KATHARINA:
            Why, sir, I trust I may have leave to speak;
            And speak I will; I am no child, no babe:
            Your betters have endured me say my mind,
            And if you cannot, best you stop your ears.
            My tongue will tell the anger of my heart,
            Or else my heart concealing it will break,
            """;
    /** The surprise at each character, as a letter: A is 0, each letter more is a quarter of a nat. */
    static final String SURPRISE = "VYCAAAAAAAAJCFBAKEABAHALPDDABNAKEDBMDAAAOFCCABFFAJJBAAKAGAABJNBAAASAJDBAXAKAJAAI"
            + "AGNHGBAKAPBFNJOCLANBAEAKJNAAAPBNDCAASGIFABAAJDBKLEENBAMIDAGAGBAAOIAHAABLDCEAAQAJ"
            + "ENEBNAABIJJFDMAADAPHBDGAQDAOICAAACKECAALGBAAFABFQIFEBBIAAJBAKDADAFANDAMFBAAMDAKE"
            + "ABACODFKCJELBAAMHDJCKAAHMGBBLB";
    static final int UNIT = 333;
    /** The unit's c at each character, as a letter: Z is 0, each letter more is a fifth. */
    static final String CELL = "UTTUUXWX[ZYXXXXXYYYYYZZ[[[[[[\\\\\\\\\\\\]]]]]^^^^^^__^______YUUUUVVVVVVWWXXXXXXYYZZ[["
            + "[[\\\\\\\\\\\\\\]]]^^^^^XUUUUUVVVVVVVVXXXXXYYYYYYYYZZZ[[[[\\\\\\]]]]]XUUUUVVVWWWWXXXXXXXXZ"
            + "ZZZZ[[[[[\\\\\\\\\\]\\\\\\]]]]]\\UUUVVVVVVVWWWWWXXXXXYYYYZZZZZZ[[[]]]^]]]]]XUUUVVVVVWWWXY"
            + "XXXYYYYZZZZZZZZ[[[\\\\\\\\\\]]]]]]X";
    static final String WRITTEN = "See the forward to thy body's death,\nAnd be that thou shalt be so be proud;\nWhic"
            + "h to my honour must be murdered,\nThat be that thou wast my lord; the gods have h";

    private PassageNumbers() {
    }
}
