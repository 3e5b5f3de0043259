package gatenotes.web;

/** Where the page's script starts: it brings the page's live figures to life. */
public final class Entry {
    private Entry() {
    }

    public static void main(String[] args) {
    }
}
