package gatenotes.web.bench;

import gatenotes.web.worker.BrowserEngines;

/** Where the bench page's own script starts: no other page's readers carry it. */
public final class BenchEntry {
    private BenchEntry() {
    }

    public static void main(String[] args) {
        BenchPage.open(BrowserEngines.all());
    }
}
