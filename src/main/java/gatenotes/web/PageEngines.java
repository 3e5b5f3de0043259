package gatenotes.web;

import gatenotes.demo.EngineUnavailableException;
import gatenotes.demo.Engines;
import gatenotes.figure.Language;
import gatenotes.math.JavaMatMul;
import gatenotes.math.MatMul;
import gatenotes.web.gl.GlMatMul;
import gatenotes.web.simd.SimdMatMul;

/**
 * The engines of this browser.
 *
 * <p>All figures of a page share one WebGL context and one memory for vectors: browsers allow only a few contexts.
 */
final class PageEngines implements Engines {
    private static GlMatMul gl;
    private static SimdMatMul simd;

    private final Language language;

    PageEngines(Language language) {
        this.language = language;
    }

    @Override
    public MatMul matMul(String name) throws EngineUnavailableException {
        return switch (name) {
            case "java" -> new JavaMatMul();
            case "simd" -> simd();
            case "webgl" -> gl();
            default -> throw new EngineUnavailableException(language.pick(
                    "这里没有引擎 " + name + "。", "There is no engine " + name + " here."));
        };
    }

    private MatMul simd() throws EngineUnavailableException {
        if (simd == null) {
            simd = new SimdMatMul(null, language);
        }
        return simd;
    }

    private MatMul gl() throws EngineUnavailableException {
        if (gl == null || gl.isLost()) {
            gl = GlMatMul.open(language);
        }
        return gl;
    }
}
