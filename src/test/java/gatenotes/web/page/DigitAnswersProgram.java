package gatenotes.web.page;

import gatenotes.figures.parts.DigitModel;
import gatenotes.figures.parts.DigitReading;
import gatenotes.nn.Network;
import gatenotes.task.DrawnDigit;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/** Reads pictures of digits and returns the answers. */
final class DigitAnswersProgram {
    private static final int PIXELS = DrawnDigit.SIZE * DrawnDigit.SIZE;

    private DigitAnswersProgram() {
    }

    @JSFunctor
    interface Reader extends JSObject {
        String read(Int8Array model, Int8Array pictures);
    }

    public static void main(String[] args) {
        offer((model, pictures) -> answers(DigitModel.read("model", model.copyToJavaArray()), pictures.copyToJavaArray()));
    }

    /**
     * Returns one digit for each picture.
     *
     * @param pictures [count, 28, 28], 0 to 255 as {@code pixel & 0xFF}
     */
    static String answers(Network network, byte[] pictures) {
        var answers = new StringBuilder();
        var pixels = new float[PIXELS];
        for (int from = 0; from < pictures.length; from += PIXELS) {
            for (int i = 0; i < PIXELS; i++) {
                pixels[i] = (float) ((pictures[from + i] & 0xFF) / 255.0);
            }
            answers.append(DigitReading.of(network, pixels).likeliest(DrawnDigit.SIZE - 1));
        }
        return answers.toString();
    }

    @JSBody(params = "reader", script = "window.readDigits = reader;")
    private static native void offer(Reader reader);
}
