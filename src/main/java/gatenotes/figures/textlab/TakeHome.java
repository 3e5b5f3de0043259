package gatenotes.figures.textlab;

import gatenotes.demo.Control;
import gatenotes.engine.LiveModel.Form;
import gatenotes.scene.Language;
import gatenotes.scene.Numbers;
import java.util.List;

/** Buttons with which the reader saves a network, as a file and as programs that read the file, and their texts. */
final class TakeHome {
    /** The file name of the reader's network; the next constant is that of the network the site ships. */
    static final String OWN = "network.safetensors";
    static final String SHIPPED = "shakespeare.safetensors";
    private static final String ENDING = ".safetensors";

    private TakeHome() {
    }

    /** @param isOpen whether there is a network to save */
    static Control fold(Language language, boolean isOpen) {
        return new Control.Fold("take-home", language.pick("存下来，带回家", "Save and take home"), List.of(
                new Control.Button("save", language.pick("存成文件", "Save as a file"), isOpen),
                new Control.Button("pytorch", language.pick("存成 PyTorch 程序", "As PyTorch"), isOpen),
                new Control.Button("keras", language.pick("存成 Keras 程序", "As Keras"), isOpen)));
    }

    /** The form that a button saves; null for another control. */
    static Form form(String id) {
        return switch (id) {
            case "save" -> Form.FILE;
            case "pytorch" -> Form.PYTORCH;
            case "keras" -> Form.KERAS;
            default -> null;
        };
    }

    /**
     * The file name of a form.
     *
     * @param network the name of the network's own file
     */
    static String name(Form form, String network) {
        var stem = network.substring(0, network.length() - ENDING.length());
        return switch (form) {
            case FILE -> network;
            case PYTORCH -> stem + "_pytorch.py";
            case KERAS -> stem + "_keras.py";
        };
    }

    static String preparing(Language language) {
        return language.pick("正在准备……", "Preparing…");
    }

    static String saved(Language language, String name, int bytes) {
        var size = Numbers.grouped((bytes + 500) / 1000);
        return name.endsWith(ENDING) ? language.pick("存好了：" + name + "，" + size + " KB。", "Saved: " + name + ", " + size + " KB.")
                : language.pick("存好了：" + name + "，" + size + " KB。和网络文件放在一起运行。",
                        "Saved: " + name + ", " + size + " KB. Run it beside the network's file.");
    }
}
