package gatenotes.site.script;

/** A program that compiles. */
final class PlainProgram {
    private PlainProgram() {
    }

    public static void main(String[] args) {
        System.out.println("valves");
    }
}
