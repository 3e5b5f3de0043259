package gatenotes.web.page;

import gatenotes.checks.Checks;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Offers every check to the page as {@code runCheck(name)}, which returns the check's text or its exception. */
final class CheckProgram {
    private CheckProgram() {
    }

    @JSFunctor
    interface Runner extends JSObject {
        String run(String name);
    }

    public static void main(String[] args) {
        offer(CheckProgram::run);
    }

    private static String run(String name) {
        for (var check : Checks.all()) {
            if (check.name().equals(name)) {
                try {
                    return check.run();
                } catch (RuntimeException e) {
                    return "failed: " + e;
                }
            }
        }
        return "failed: there is no check of that name";
    }

    @JSBody(params = "runner", script = "window.runCheck = runner;")
    private static native void offer(Runner runner);
}
