package gatenotes.site.script;

/** A program that TeaVM cannot compile: its class library has no {@link Math#fma}. */
final class FusedProgram {
    private FusedProgram() {
    }

    public static void main(String[] args) {
        System.out.println(square(args.length));
    }

    private static double square(double x) {
        return Math.fma(x, x, 0);
    }
}
