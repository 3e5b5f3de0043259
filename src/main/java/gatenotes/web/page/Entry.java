package gatenotes.web.page;

import gatenotes.figures.Demos;

/** Where the script of every page starts. */
public final class Entry {
    private Entry() {
    }

    public static void main(String[] args) {
        new Figures(Demos::named).start();
    }
}
