package gatenotes.store;

import java.util.List;

/**
 * A network that Python made and saved by {@code save_torch.py} or {@code save_keras.py}, which print the same values
 * for a start and a passage as our programs.
 */
record ForeignCase(String framework, String name) {
    static final List<ForeignCase> ALL = List.of(
            new ForeignCase("torch", "torch_lstm"), new ForeignCase("torch", "torch_gru_embedding"),
            new ForeignCase("torch", "torch_modules"),
            new ForeignCase("keras", "keras_lstm"), new ForeignCase("keras", "keras_gru_embedding"),
            new ForeignCase("keras", "keras_gru_before"));

    String fileName() {
        return name + ".safetensors";
    }

    String start() {
        return "ab";
    }

    String passage() {
        return "abba 门 cab.";
    }
}
