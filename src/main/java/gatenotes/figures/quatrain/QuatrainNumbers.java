package gatenotes.figures.quatrain;

import gatenotes.engine.ModelFile;
import gatenotes.engine.WrittenText;
import gatenotes.task.QuatrainForm;

/**
 * The network that this site ships, and the first poem it wrote in each form: all that the figure shows before anything is
 * fetched. {@code QuatrainNumbersTest} compares the constants with the file; with {@code -Dgolden=write} it writes them anew.
 */
final class QuatrainNumbers {
    static final ModelFile FILE = new ModelFile("quatrains", 1499928,
            "ea84087d52a8fc68cad795833cb40f51c4057043a0d297694ea6188291321ecd");
    /** The index that tells whether a line occurs in the poems from which the network learned. */
    static final ModelFile LINES = new ModelFile("tangLines", 1018581,
            "28bd18b27e6fc372df4f9759634662053c897af052a802ae8d5a88c0fbd06c50");

    /** The poem of five characters a line, followed by the poem of seven. */
    private static final String POEMS = "早月连山隐行人出月明满门秋色晚不复在禅城世事皆知莫出家只言身病暂相夸闲人且喜求诗债不及老僧看竹花";
    /** The tone of each character. */
    private static final String TONES = "OOLLOLLOOLOLLOOOOOLLOOLLOOLOLLOOELLLOOLLOOOOLLOL";
    /** The candidates for each character, the likeliest first. */
    private static final String CANDIDATES = "一山野白不春晚岁日梅凉知生明随初如无天山云空宵江影色月近雨翠寒晴高秋幽孤人云吟藏僧声入带出隔过见洞竹石户海寺明中开来时前山何还谁不相庭山船堂床窗秋无春开寒多色雨"
            + "水草气夜尽满晚里好净独一不秋寒高见是觉似待得有在到是见一云江山南烟青城声名情楹行一春长白三江间人事上路外无何不如今多言为知非无能不此有是一我厌问自恨学爱家门身人"
            + "关城不今一只东少应缘愁因将忧何无诗长今身事是老世外在不亦事自一到相无时忘闲来夸嗟赊加遮涯不一莫今如可人来居吟时行不莫自若一更莫喜向得劝有无逢知同寻诗闲仙名真僧人"
            + "句者客处酒苦不莫一何更却是得觉及要用人春青闲年花翁僧人夫莱身看无为不来听我不白药竹酒花华斜茶鸦麻";
    /**
     * The network's own probability of each character's six candidates, in thousandths, four digits each; {@link #SHARES}
     * has those of the draw.
     */
    private static final String PROBABILITIES = "00110009000800080008000701350093004200420038002900300017001500130013001200850044"
            + "00410033002400220086008300360030002100210069004800380033002600230264013600340022"
            + "00210018003700260023002200220017005500540034003400290027012500570049003500340029"
            + "00170017001600150014001401170106004800480040003500530033003000220021001901260111"
            + "01010040003500300082007500730058004400350029002500220015001400130124011100950037"
            + "00290028003500300025002300210018004000380036002900240022001700020002000100010001"
            + "00230010000900090009000803790094007000670027002200560043002700240019001400540049"
            + "00470034002700270080004300330029002000190066005200240023002100190150011200720057"
            + "00520022002500160015001400120009021401350058004300400036003200270014001400130010"
            + "01080102007800670065004300900036002600230020001901920062004800400032002400020000"
            + "00000000000000000042002100200015001400130129012000970062003400290117008100300023"
            + "00190017006500580053003500340028005700230022002000200014011701050080003500300026"
            + "01360064005800500028002400550032003100250023002200970061003900370035003200320023"
            + "00210016001600140196017201150058003700310038003100310025001800170038003400230023"
            + "00220022003200010000000000000000";
    private static final String SHARES = "00190014001300130012001102370148005500550048003400530026002300190019001701570069"
            + "00630048003200290146014100500039002500250117007500550046003400300433018800340019"
            + "00180015006400410035003500330025008800870049004800410037021000780066004200410034"
            + "00280028002600240022002101770155005800580045004000930052004600310030002602050175"
            + "01550048004200340120010701040077005600420050004200360022002100180195016901400043"
            + "00320031005800480038003400300026006200570054004200330029081800480045003500120011"
            + "00440016001500140013001105910104007100670022001701110080004300380028002000840075"
            + "00700047003500350161007400540046002900260129009600360034003000270237016500960070"
            + "00620022004700270024002300190014032701840063004300400035005800470021002000200014"
            + "01590147010500880085004901700054003500310026002403330081005800470036002506240095"
            + "00880074004900380083003600330024002100200199018101380079003700310228014400410029"
            + "00240021010000870076004500440035010900350033003000300019019101680119004200350029"
            + "02380093008200690033002701010052004900380034003301670093005300490046004100560036"
            + "00330024002300200291024601490063003600290064005100510039002600230065005700350035"
            + "00330032097100060004000300030003";
    /** The nats of each character, in hundredths, four digits each. */
    private static final String NATS = "06180460050803120578041801330378057302080645035202930207026103820383035104750407"
            + "05910266045903060680046601900427039504560350048001650622047602050488028405400403"
            + "04190290033106580176032803800344";
    private static final int DIGITS = 4;

    private QuatrainNumbers() {
    }

    private static int begin(QuatrainForm form) {
        return form == QuatrainForm.FIVE ? 0 : QuatrainForm.FIVE.length();
    }

    static String poem(QuatrainForm form) {
        return POEMS.substring(begin(form), begin(form) + form.length());
    }

    static String tones(QuatrainForm form) {
        return TONES.substring(begin(form), begin(form) + form.length());
    }

    /** The poem and its candidates, as the network wrote them. */
    static WrittenText written(QuatrainForm form) {
        int length = form.length();
        int wide = WrittenText.CANDIDATES;
        var text = new WrittenText(0, new int[length], new float[length], new int[length * wide], new float[length * wide],
                new float[length * wide]);
        for (int i = 0; i < length; i++) {
            int from = begin(form) + i;
            text.codePoints()[i] = POEMS.charAt(from);
            text.nats()[i] = number(NATS, from) / 100f;
            for (int rank = 0; rank < wide; rank++) {
                int at = from * wide + rank;
                text.candidates()[i * wide + rank] = CANDIDATES.charAt(at);
                text.probabilities()[i * wide + rank] = number(PROBABILITIES, at) / 1000f;
                text.shares()[i * wide + rank] = number(SHARES, at) / 1000f;
            }
        }
        return text;
    }

    private static int number(String digits, int at) {
        int number = 0;
        for (int i = at * DIGITS; i < (at + 1) * DIGITS; i++) {
            number = 10 * number + digits.charAt(i) - '0';
        }
        return number;
    }
}
