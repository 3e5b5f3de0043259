package gatenotes.web.page;

import gatenotes.figures.Demos;

/** The page's script with the blog's own figures. */
final class PointingProgram {
    private PointingProgram() {
    }

    public static void main(String[] args) {
        new Figures(Demos::named).start();
    }
}
