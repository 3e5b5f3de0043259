package gatenotes.web.page;

import gatenotes.demo.Demo;
import gatenotes.figures.Demos;
import java.util.List;

/**
 * The start of a page's script. A published page has a separate script, whose {@code main} names only the page's figures
 * (see {@code gatenotes.site.script}); an author's pages share this one, which has all figures.
 */
public final class Entry {
    private Entry() {
    }

    public static void main(String[] args) {
        start(Demos.all());
    }

    /** Wakes the page's figures, which are among these demos. */
    public static void start(List<Demo> demos) {
        new Figures(name -> Demo.named(name, demos)).start();
    }
}
