package gatenotes.web.page;

import gatenotes.demo.Demo;
import gatenotes.figures.Demos;
import java.util.List;

/**
 * Where the script of a page starts. A published page has a script of its own, whose {@code main} names the page's figures
 * and no others (see {@code gatenotes.site.script}); an author's pages share this one, which has all.
 */
public final class Entry {
    private Entry() {
    }

    public static void main(String[] args) {
        start(Demos.all());
    }

    /** Wakes the figures of the page, which are of these kinds. */
    public static void start(List<Demo> demos) {
        new Figures(name -> Demo.named(name, demos)).start();
    }
}
