package gatenotes.web;

import gatenotes.demo.EngineUnavailableException;
import gatenotes.demo.Engines;
import gatenotes.figure.Language;
import gatenotes.math.MatMul;

/** The engines of this browser. */
final class PageEngines implements Engines {
    private final Language language;

    PageEngines(Language language) {
        this.language = language;
    }

    @Override
    public MatMul matMul(String name) throws EngineUnavailableException {
        throw new EngineUnavailableException(name);
    }
}
