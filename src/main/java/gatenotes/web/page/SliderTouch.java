package gatenotes.web.page;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.xml.Element;

/**
 * Lets a finger that touches a slider scroll the page. A browser moves the slider as soon as it is touched; the events are held
 * back until the finger moves sideways or is lifted. If the browser uses the touch for scrolling, the slider gets its old value
 * back.
 */
final class SliderTouch {
    private SliderTouch() {
    }

    /** Call this before listeners of the controls are added. */
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
