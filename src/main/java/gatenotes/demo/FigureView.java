package gatenotes.demo;

import gatenotes.math.DecimalText;
import gatenotes.scene.Markup;
import java.util.ArrayList;
import java.util.List;

/**
 * A session as HTML: the scene, the controls beneath it, the status line and, folded away, the numbers behind the
 * picture.
 *
 * <p>The JVM writes this tree into the page and the browser patches it there, so that going live moves nothing. Control
 * elements carry their control's id as {@code data-control}. A button that stands for one value also carries that value
 * as {@code data-value}.
 */
public final class FigureView {
    private FigureView() {
    }

    /**
     * The figure as it is printed into a page: the controls are inert and only keep their place. If the session has a narrow
     * picture, the page holds both, and its style shows the one that fits.
     *
     * @param accessibleName the figure's alt text
     */
    public static Markup still(Session session, String accessibleName) {
        var pictures = Markup.of("div").add(session.scene().toPrintedSvg(accessibleName));
        var narrow = session.narrowScene();
        return of(session, false, narrow == null ? pictures.with("class", "scene")
                : pictures.with("class", "scene two").add(narrow.toPrintedSvg(accessibleName)));
    }

    /**
     * The figure once it is live: its controls work.
     *
     * @param accessibleName the figure's alt text
     * @param isNarrow whether the figure is in a narrow column
     */
    public static Markup live(Session session, String accessibleName, boolean isNarrow) {
        var narrow = isNarrow ? session.narrowScene() : null;
        return of(session, true, Markup.of("div").with("class", "scene")
                .add((narrow == null ? session.scene() : narrow).toLiveSvg(accessibleName)));
    }

    private static Markup of(Session session, boolean live, Markup pictures) {
        var controls = new ArrayList<Markup>();
        for (var control : session.controls()) {
            controls.add(element(control));
        }
        var parts = new ArrayList<>(List.of(
                pictures,
                Markup.of("div").with("class", "controls").with("inert", live ? null : "").addAll(controls),
                Markup.of("p").with("class", "status").with("role", "status").with("aria-live", "polite")
                        .text(session.status())));
        parts.addAll(session.folded());
        for (var table : session.tables()) {
            parts.add(table.toHtml());
        }
        return Markup.of("div").with("class", "demo").addAll(parts);
    }

    private static Markup element(Control control) {
        if (control instanceof Control.Button button) {
            return button(button.id(), button.label()).with("disabled", button.enabled() ? null : "");
        }
        if (control instanceof Control.Toggle toggle) {
            return button(toggle.id(), toggle.label()).with("aria-pressed", toggle.on() ? "true" : "false");
        }
        if (control instanceof Control.Slider slider) {
            return slider(slider);
        }
        if (control instanceof Control.Scale scale) {
            return slider(new Control.Slider(scale.id(), scale.label(), 0, scale.values().size() - 1, 1, scale.place(),
                    scale.valueText()));
        }
        if (control instanceof Control.NumberField field) {
            return labelled(field.label(), List.of(Markup.of("input")
                    .with("type", "number")
                    .with("data-control", field.id())
                    .with("min", Integer.toString(field.min()))
                    .with("max", Integer.toString(field.max()))
                    .with("value", Integer.toString(field.value()))));
        }
        if (control instanceof Control.TextField field) {
            return labelled(field.label(), List.of(Markup.of("textarea")
                    .with("data-control", field.id())
                    .with("rows", Integer.toString(field.rows()))
                    .with("maxlength", Integer.toString(field.longest()))
                    .with("spellcheck", "false")
                    .text(field.value()))).with("class", "text");
        }
        if (control instanceof Control.FilePicker picker) {
            return labelled(picker.label(), List.of(Markup.of("input")
                    .with("type", "file")
                    .with("data-control", picker.id())
                    .with("data-most", Integer.toString(picker.mostBytes()))
                    .with("accept", picker.accept()))).with("class", "file");
        }
        if (control instanceof Control.Fold fold) {
            return fold(fold);
        }
        return choice((Control.Choice) control);
    }

    private static Markup fold(Control.Fold fold) {
        var controls = new ArrayList<Markup>();
        for (var control : fold.controls()) {
            controls.add(element(control));
        }
        return Markup.of("details").with("class", "fold")
                .add(Markup.of("summary").text(fold.label()))
                .add(Markup.of("div").with("class", "controls").addAll(controls));
    }

    private static Markup button(String id, String label) {
        return Markup.of("button").with("type", "button").with("data-control", id).text(label);
    }

    private static Markup slider(Control.Slider slider) {
        // The label element also holds the value, and the input already speaks that: aria-label gives the name alone.
        return labelled(slider.label(), List.of(
                Markup.of("input")
                        .with("type", "range")
                        .with("data-control", slider.id())
                        .with("min", DecimalText.write(slider.min()))
                        .with("max", DecimalText.write(slider.max()))
                        .with("step", DecimalText.write(slider.step()))
                        .with("value", DecimalText.write(slider.value()))
                        .with("aria-label", slider.label())
                        .with("aria-valuetext", slider.valueText()),
                Markup.of("span").with("class", "value").text(slider.valueText())));
    }

    /** Two options are two buttons side by side; more make a drop-down list. */
    private static Markup choice(Control.Choice choice) {
        return choice.options().size() == 2 ? pair(choice) : select(choice);
    }

    private static Markup pair(Control.Choice choice) {
        var pair = Markup.of("div").with("class", "pair").with("role", "group").with("aria-label", choice.label())
                .add(Markup.of("span").text(choice.label()));
        for (var option : choice.options()) {
            pair = pair.add(button(choice.id(), option.label())
                    .with("data-value", option.value())
                    .with("aria-pressed", option.value().equals(choice.selected()) ? "true" : "false")
                    .with("disabled", option.enabled() ? null : ""));
        }
        return pair;
    }

    private static Markup select(Control.Choice choice) {
        var options = new ArrayList<Markup>();
        for (var option : choice.options()) {
            options.add(Markup.of("option")
                    .with("value", option.value())
                    .with("selected", option.value().equals(choice.selected()) ? "" : null)
                    .with("disabled", option.enabled() ? null : "")
                    .text(option.label()));
        }
        return labelled(choice.label(), List.of(
                Markup.of("select").with("data-control", choice.id()).addAll(options)));
    }

    private static Markup labelled(String name, List<Markup> elements) {
        return Markup.of("label").add(Markup.of("span").text(name)).addAll(elements);
    }
}
