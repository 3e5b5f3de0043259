package gatenotes.web.bench;

import gatenotes.web.worker.BrowserEngines;

/** The start of the bench page's own script, which readers of other pages do not have to fetch. */
public final class BenchEntry {
    private BenchEntry() {
    }

    public static void main(String[] args) {
        BenchPage.open(BrowserEngines.all());
    }
}
