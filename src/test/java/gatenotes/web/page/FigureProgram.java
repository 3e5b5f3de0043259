package gatenotes.web.page;

/** The page's script with the test's demo instead of the blog's. */
final class FigureProgram {
    private FigureProgram() {
    }

    public static void main(String[] args) {
        var valve = new ValveDemo();
        new Figures(name -> {
            if (!name.equals(valve.name())) {
                throw new IllegalArgumentException("there is no demo '" + name + "'");
            }
            return valve;
        }).start();
    }
}
