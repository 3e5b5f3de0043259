package gatenotes.figures.quatrain;

import gatenotes.engine.ModelFile;
import gatenotes.engine.WrittenText;
import gatenotes.task.QuatrainForm;

/**
 * The network that this site ships, and what it wrote first in each form: all that the figure shows before anything is fetched.
 * {@code QuatrainNumbersTest} compares it with the file; with {@code -Dgolden=write} it writes the constants anew.
 */
final class QuatrainNumbers {
    static final ModelFile FILE = new ModelFile("quatrains", 1499928,
            "dd9ddc8c0d2eaddb661c47f850df88e49789bcbcabf3f89cdcc3a4ba6cbce86c");
    /** What tells whether a line stands in the poems that the network learnt from. */
    static final ModelFile LINES = new ModelFile("tangLines", 1018581,
            "28bd18b27e6fc372df4f9759634662053c897af052a802ae8d5a88c0fbd06c50");

    /** The poem of five characters a line, then that of seven. */
    private static final String POEMS = "从马远来往门前有我耕孤歌对锦字闲棹泛江流洞户松风日夜多玉绳随马非秋黛应随春水无穷画皂盖应成不得贤";
    /** Of each character: its tone. */
    private static final String TONES = "LOOLOLLOOLLLOOOLOOLLOOLLOOLOLLOLLOLLLOLLOOOLLOOL";
    /** Of each character: what was weighed, the likeliest first. */
    private static final String CANDIDATES = "一山白不野江来此军风容戎不出无行去登行山相游归征去往时路来客山西东江天云前中门人闲外无人山春云何故旧路酒一几家归心游人期不白一山此野舟灯云峰城坟一不随无与千秋寒"
            + "春清山残帐字缆浦树段不一何秋谁夜步坐棹客宴处入向绕上出望江寒舟流秋船流船城濆滨头一不三春天白庭里房中口府秋无云风烟春花阴风窗声间吹满入落一不月日暮正渐落深寒清凉"
            + "开长不一山风白松楼阶堂壶箫皇初香寒风秋深月雨水雪日火不踏上入出向龙仙人金无青风色草月水气不一玉只自莫是知须怜将为玉不一金白凤色水草风日意不无满一长看人穷消心时情"
            + "处事意恨路日不一莫只却更盖尾阁作羽被无如青春新千须无知为来将不一白是万旧得是见可敢肯归人知来时名";
    /** Of each character and then of each candidate: thousandths, six of the network's own and six of the draw. */
    private static final String PROBABILITIES = "00110009000900080007000701890085006700350033003000140014000900090008000800540045"
            + "00270025002400190162003400280023002200220013001200110010001000100547005100480047"
            + "00130011004500270020001900160014003800320023002300220021009300360033003300310030"
            + "00160014001400130013001201990080007100630063004500240018001300130011001001130047"
            + "00350026002300150215010800450024002300150016001400120011001100100078005500390025"
            + "00250022006600290018001800170017005600490032002500220022023800410036003500290025"
            + "00230010001000080008000803870054005300530043003000220021002000200020001901000079"
            + "00750052005100500033002200220016001500150071007100410038003300240105005300530045"
            + "00410037001400140014001000090009006800640061005000310031002200210020001800170014"
            + "00620044003900360021001900270023002200190018001500190017001700150014001301160078"
            + "00440033002200190055002400170012001100110074005800540047003300300029001600160013"
            + "00100008013200830067004900340027002600220012001100100010016300320029002800230020"
            + "02000138005900380029002500590029002100190018001404510039002700250022002000160016"
            + "00160016001400140081007800460030002900280030002900180013001100090058004800410036"
            + "00320032007100580047003700310026";
    private static final String SHARES = "00190015001400120012001203360123009100410038003300240023001400140012001201010081"
            + "00430039003800270327004700370028002700260022001900180016001500140779004000370036"
            + "00070006008600460031003000240020006400520034003400320030015900480043004300400038"
            + "00260023002200210021001903090100008600730073004800430030002000190015001402280077"
            + "00520036003200180384016200550025002300140027002400190016001600150139009100580034"
            + "00330028012600450025002400240023009200770046003300280028041400460039003800300024"
            + "00450016001500130013001206110053005100500040002500350033003100300030003001470109"
            + "01020065006400610061003600360025002200220112011200560052004300290168007200710059"
            + "00520047002400230022001500140013010500970092007100400039003300310030002600250019"
            + "01130074006300570029002600480038003600300029002400330030003000250022002102230136"
            + "00650046002700230120004200280017001600150121008900820068004500400061003000280022"
            + "00170013022801270098006600420032004900400020001700160015031700410037003500270023"
            + "03360211007300420030002501220051003300300028002107220034002100200017001500240024"
            + "00240024002100200134012900670039003800360057005400310020001500130094007500620052"
            + "00450044011800900070005200410033";
    /** Hundredths of a nat, four digits each. */
    private static final String NATS = "06450611059104120337059000600445054505040537068405300796022206210325041502880144"
            + "06170461049502590492038903980514044806060398084905300811054904210530024903840345"
            + "06690871008004430406035102850692";
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

    /** The poem as it was written. */
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
