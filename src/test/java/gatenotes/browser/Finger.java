package gatenotes.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A finger on the screen, which sends real touches to the browser. */
public final class Finger {
    private final CDPSession screen;

    public Finger(Page page) {
        screen = page.context().newCDPSession(page);
    }

    public void down(double x, double y) {
        send("touchStart", x, y);
    }

    public void move(double x, double y) {
        send("touchMove", x, y);
    }

    public void up() {
        send("touchEnd");
    }

    /** @param place x and y in CSS pixels; empty for a finger that was lifted */
    private void send(String type, double... place) {
        var points = new JsonArray();
        if (place.length > 0) {
            var point = new JsonObject();
            point.addProperty("x", place[0]);
            point.addProperty("y", place[1]);
            points.add(point);
        }
        var event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        screen.send("Input.dispatchTouchEvent", event);
    }
}
