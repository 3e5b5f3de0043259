package gatenotes.web;

import gatenotes.demo.EngineUnavailableException;
import gatenotes.demo.Engines;
import gatenotes.figure.Language;
import gatenotes.math.JavaMatMul;
import gatenotes.math.MatMul;
import gatenotes.web.gl.GlMatMul;

/**
 * The engines of this browser.
 *
 * <p>All figures of a page share one WebGL context: browsers allow only a few.
 */
final class PageEngines implements Engines {
    private static GlMatMul gl;

    private final Language language;

    PageEngines(Language language) {
        this.language = language;
    }

    @Override
    public MatMul matMul(String name) throws EngineUnavailableException {
        return switch (name) {
            case "java" -> new JavaMatMul();
            case "webgl" -> gl();
            default -> throw new EngineUnavailableException(language.pick(
                    "这里没有引擎 " + name + "。", "There is no engine " + name + " here."));
        };
    }

    private MatMul gl() throws EngineUnavailableException {
        if (gl == null || gl.isLost()) {
            gl = GlMatMul.open(language);
        }
        return gl;
    }
}
