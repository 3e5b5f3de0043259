package gatenotes.task;

/** A picture of {@link DrawnDigit#SIZE} × {@link DrawnDigit#SIZE} pixels on which a pen draws. Mutable. */
final class Ink {
    private static final int SIZE = DrawnDigit.SIZE;

    /** [rows, columns], 0 for paper and 1 for ink. */
    final float[] pixels = new float[SIZE * SIZE];

    /** Inks every pixel whose middle is near the line; the ink fades at the line's edge. */
    void line(double fromX, double fromY, double toX, double toY, double width) {
        var lengthX = toX - fromX;
        var lengthY = toY - fromY;
        var square = lengthX * lengthX + lengthY * lengthY;
        var reach = width / 2 + 0.5;
        var top = (int) Math.max(0, Math.min(fromY, toY) - reach);
        var bottom = Math.min(SIZE - 1, Math.max(fromY, toY) + reach);
        var left = (int) Math.max(0, Math.min(fromX, toX) - reach);
        var right = Math.min(SIZE - 1, Math.max(fromX, toX) + reach);
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                var awayX = x + 0.5 - fromX;
                var awayY = y + 0.5 - fromY;
                var part = square == 0 ? 0 : (awayX * lengthX + awayY * lengthY) / square;
                part = Math.max(0, Math.min(1, part));
                var distanceX = awayX - part * lengthX;
                var distanceY = awayY - part * lengthY;
                var distance = Math.sqrt(distanceX * distanceX + distanceY * distanceY);
                var strength = Math.max(0, Math.min(1, reach - distance));
                var i = y * SIZE + x;
                pixels[i] = (float) Math.max(pixels[i], strength);
            }
        }
    }

    /** A smooth curve through four values (Catmull and Rom 1974), between the second and the third. */
    static double between(double before, double from, double to, double after, double part) {
        return 0.5 * (2 * from + part * (to - before + part * (2 * before - 5 * from + 4 * to - after
                + part * (3 * (from - to) + after - before))));
    }
}
