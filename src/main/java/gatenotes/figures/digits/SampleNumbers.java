package gatenotes.figures.digits;

/**
 * The shipped network's values for the first sample, which the figure shows before the network is fetched. Written by
 * {@code SampleNumbersTest} with {@code -Dgolden=write}.
 */
final class SampleNumbers {
    /** Ten probabilities for each row, in whole hundredths, rounded down, two digits each. */
    private static final String PROBABILITIES = "09130908101008110908081409081209091008080714090715090910070807150906190809100607"
            + "05130707181108110707040602470316010606030902036301090002060107061140010903001800"
            + "03112316021010002000090826110409090217000904221602120609140109010709014605041101"
            + "06000202007603000600020103000073060008010000050001601200140200000400015522001202"
            + "00000300015525000902000002000065180006040000010000770800020700000000008103000111"
            + "00000000008801000007000000000097000000010000000000990000000000000000009900000000"
            + "00000000009900000000000000000099000000000000000000990000000000000000009900000000";
    /** The shown units' h for each row, one character each, in steps of {@link #HIDDEN_STEP}; Z is 0. */
    private static final String HIDDEN = "Z[Z[ZYZZZZYZYZZZZYZZZ[[ZYZY[YZ[YZ[Y[[YY[ZYYZXZZZZXZZZ\\\\YXZY[X[\\YZ[YZ[YY\\[YYZW[ZY"
            + "[XYZY\\]YXZX\\X[]XZZYZZYX\\ZYXYW[ZY[XYYY]^YY[X\\X\\\\XYXYWYYY]ZYYYY[ZY[[Y[W\\_YZ\\X\\Z^ZW"
            + "ZWXYRaZZeZZYaZ[Y[iZZU[[ar[ZZZ_NWYWVWVe\\ZnZZT_Z[YZl\\[PZXmoYZZZ]GWWQVnY^fYlY[KZYZ\\"
            + "Ya`_P[XoIVQZW\\HW[PYsZXgYiX[MOZZ]]Z`aQ]Z^HSH^NZOP\\V[cYVcZkWZNHZZ]]X]ZO`\\ZNSR^I\\VK"
            + "]Y\\ZUa\\ZgYZQUZY\\be\\YH`\\ZlQY\\M`ZKYX[ZTj]ZWZ]L]YW]hn\\ZK[[_gMZZW_LFZUXYXfcYHYbM[YV_"
            + "fm]ZTZY_RGYZ[_HB[RV_Y`lYBWbQZWVa`R\\ZXYV\\MEVZ]aVB\\TWa[]lZEV[SZTTbdR[ZYYVZLHN[_O`F"
            + "_UWe\\Ye[JVXVZUUciRZZ[YWZOPM[]JhIbVVb^Y`\\LWVXZVZejPYZ]YVZTTP[\\LlLdWT^`X^_NXUXZV`f"
            + "kNXZaWTZ[VR[[MoMfXSZbX]bPZUYZUdhkLWZdUQZ`WR[[KqMfZRW_Y\\eP]VYZUdjjJWZfSM[hXT[ZJrN"
            + "d\\NXRZ[fJ^XZ[V_ijSUZeRE\\uXXZZFqNb\\IYF[[fI\\ZZZX^hloTZ_S>_yYZZ[D]K`[EY?_\\fL[]ZZXej"
            + "nrQZWS=az^ZZZDPH`ZBX@e_gO[`ZZWiklnIZNP<cxeYZ[EOIbZ@YDanfO\\_[ZShkjjAZGL<fkePZZIJK"
            + "eZAmK]uZL\\_[ZRdigi>ZEM<ea`GZZPJLfZBuN]uVJ]^[YTdgdg>ZDK=a\\^IZZTOLhZBxP]sUG]_\\YTdf"
            + "_e>ZEH>^X\\LZZWRM";
    /** The entropy after each row, in hundredths of a bit, three digits each. */
    private static final String ENTROPY = "33133032732332425019425128029530325314515218418818016012710306902500900300000000"
            + "0000";
    /** How much each row matters, in hundredths of the largest, three digits each. */
    private static final String GRADIENTS = "08807204603104005206604608410007103502301502902903203403903601400801002103503802"
            + "7039";

    static final double HIDDEN_STEP = 0.03;
    static final char ZERO = 'Z';

    private SampleNumbers() {
    }

    static DigitStates states() {
        int rows = ENTROPY.length() / 3;
        var states = new DigitStates(new double[rows][10], new double[rows][DigitStates.UNITS], new double[rows], new double[rows]);
        for (int row = 0; row < rows; row++) {
            for (int digit = 0; digit < 10; digit++) {
                int at = 20 * row + 2 * digit;
                states.probabilities()[row][digit] = Integer.parseInt(PROBABILITIES.substring(at, at + 2)) / 100.0;
            }
            for (int unit = 0; unit < DigitStates.UNITS; unit++) {
                states.h()[row][unit] = (HIDDEN.charAt(row * DigitStates.UNITS + unit) - ZERO) * HIDDEN_STEP;
            }
            states.entropy()[row] = Integer.parseInt(ENTROPY.substring(3 * row, 3 * row + 3)) / 100.0;
            states.gradients()[row] = Integer.parseInt(GRADIENTS.substring(3 * row, 3 * row + 3)) / 100.0;
        }
        return states;
    }
}
