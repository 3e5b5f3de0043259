package gatenotes.web.page;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.xml.Element;

/**
 * Lets a finger that comes down on a slider scroll the page. A browser moves the slider as soon as it is touched; what it says is
 * held back until the finger goes sideways or leaves. When the browser takes the touch for scrolling, the slider is as before.
 */
final class SliderTouch {
    private SliderTouch() {
    }

    /** Has to come before those who hear what a control says. */
    @JSBody(params = "figure", script = ""
            + "var held = null;"
            + "function release() {"
            + "  var input = held.input;"
            + "  var moved = input.value !== held.value;"
            + "  held = null;"
            + "  if (moved) { input.dispatchEvent(new Event('input', {bubbles: true})); }"
            + "}"
            + "function hold(event) { if (held && event.target === held.input) { event.stopPropagation(); } }"
            + "figure.addEventListener('pointerdown', function(event) {"
            + "  if (event.pointerType === 'touch' && event.target.type === 'range') {"
            + "    held = {input: event.target, value: event.target.value, x: event.clientX, y: event.clientY};"
            + "  }"
            + "}, true);"
            + "figure.addEventListener('input', hold, true);"
            + "figure.addEventListener('pointermove', function(event) {"
            + "  var sideways = held ? Math.abs(event.clientX - held.x) : 0;"
            + "  if (sideways > 8 && sideways > Math.abs(event.clientY - held.y)) { release(); }"
            + "});"
            + "figure.addEventListener('pointerup', function() { if (held) { release(); } });"
            + "figure.addEventListener('pointercancel', function() {"
            + "  if (held) { held.input.value = held.value; held = null; }"
            + "});")
    static native void follow(Element figure);
}
