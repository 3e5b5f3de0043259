package gatenotes.web.bench;

import gatenotes.math.JavaMatMul;
import gatenotes.nn.Network;
import gatenotes.nn.NetworkSpec;
import gatenotes.scene.Language;
import gatenotes.train.SoftmaxCrossEntropy;
import gatenotes.web.dom.Dom;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;

/**
 * The start of the script of {@code /bench/first/}, which measures how soon after its request a page has the first
 * output of a network.
 *
 * <p>An LSTM of 128 units and a dense layer of 65 read one character, one of 65, and predict the next, on the engine
 * that is ready first: plain Java. The moment is the mark {@code first-output} of the page's performance entries; the
 * element {@code #first} shows it.
 */
public final class FirstEntry {
    private static final int UNITS = 128;
    private static final int VOCABULARY = 65;

    private FirstEntry() {
    }

    public static void main(String[] args) {
        var network = Network.zero(NetworkSpec.input(VOCABULARY).lstm(UNITS).dense(VOCABULARY), new JavaMatMul());
        fill(network);
        var trace = network.newTrace(1, 1);
        trace.setInput(new int[1]);
        network.forward(trace);
        var probabilities = trace.probabilities();
        SoftmaxCrossEntropy.softmax(trace.output(), 0, VOCABULARY, probabilities, 0, 0);
        var millis = (int) Math.round(mark());
        // The script may be loaded before the page is parsed.
        whenRead(() -> show(millis, probabilities[0]));
    }

    /**
     * Kernels uniform in ±√(6 / (rows + columns)), as in Glorot and Bengio (2010). The numbers come from a very short
     * generator (Press et al., "Numerical Recipes", 7.1), because 107,000 are needed and the browser has compiled
     * nothing yet.
     */
    private static void fill(Network network) {
        var state = 1;
        for (var parameter : network.parameters()) {
            var shape = parameter.shape();
            if (shape.length == 2) {
                var scale = Math.sqrt(6.0 / (shape[0] + shape[1])) / 0x1p31;
                var values = parameter.values();
                for (int i = 0; i < values.length; i++) {
                    state = state * 1664525 + 1013904223;
                    values[i] = (float) (state * scale);
                }
            }
        }
    }

    private static void show(int millis, double probability) {
        var element = Window.current().getDocument().getElementById("first");
        var speaking = Dom.closest(element, "[lang]");
        var language = Language.of(speaking == null ? null : speaking.getAttribute("lang"));
        var share = (int) Math.round(probability * 1e4);
        element.setTextContent(language.pick(
                "打开页面 " + millis + " 毫秒后，有了第一个输出：65 个字符里的第一个，概率是万分之 " + share + "。",
                millis + " ms after the page was called there was a first output: the first of 65 characters has a"
                        + " probability of " + share + " in 10,000."));
    }

    @JSBody(params = "reader", script = "if (document.readyState === 'loading') {"
            + "document.addEventListener('DOMContentLoaded', reader, {once: true}); } else { reader(); }")
    private static native void whenRead(Reader reader);

    @JSFunctor
    private interface Reader extends JSObject {
        void read();
    }

    /** Marks the moment and returns it, in milliseconds since the page was requested. */
    @JSBody(script = "return performance.mark('first-output').startTime;")
    private static native double mark();
}
