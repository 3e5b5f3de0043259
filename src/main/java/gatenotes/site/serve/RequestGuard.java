package gatenotes.site.serve;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;

/**
 * Decides which requests the author's server answers: those from its own pages, and those that open one of them.
 *
 * <p>The server shows drafts, and any page in a browser on this machine can reach it. A foreign name that resolves to this
 * machine (DNS rebinding) is recognised by {@code Host}, a page of another site by {@code Origin} and {@code Sec-Fetch-Site}.
 */
final class RequestGuard {
    /** Why a request is not answered: the status, and a line that says what was expected. */
    record Refusal(int status, String line) {
    }

    /** Any port is allowed, because a tunnel to this machine may use another one. */
    private static final Pattern OWN_HOST = Pattern.compile("(?i)(?:localhost\\.?|127\\.0\\.0\\.1\\.?|\\[::1])(?::\\d{1,5})?");
    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final int SHOWN = 80;

    private RequestGuard() {
    }

    /**
     * Checks a request.
     *
     * @param isPage whether the request is for something that a link on another site may open
     * @return null if the request may be answered
     */
    static Refusal refusal(String method, URI uri, Headers headers, boolean isPage) {
        var hosts = values(headers, "Host");
        if (hosts.size() != 1 || !OWN_HOST.matcher(hosts.get(0)).matches()) {
            return new Refusal(421, "found Host " + shown(hosts) + ", expected localhost, 127.0.0.1 or [::1]: "
                    + "this server answers to the machine it runs on alone");
        }
        var authority = uri.getRawAuthority();
        if (uri.isAbsolute() && !"http".equalsIgnoreCase(uri.getScheme()) || authority != null
                && !OWN_HOST.matcher(authority).matches()) {
            return new Refusal(421,
                    "found a request for " + shown(List.of(uri.toString())) + ", expected an address of this server");
        }
        if (!METHODS.contains(method)) {
            return new Refusal(405, "found " + shown(List.of(method)) + ", expected GET or HEAD");
        }
        if (isForeign(headers, hosts.get(0), isPage)) {
            return new Refusal(403, "found a request of another site's page, expected one of this server's own; "
                    + "only a link may lead here from elsewhere");
        }
        if (!values(headers, "Transfer-Encoding").isEmpty()
                || values(headers, "Content-Length").stream().anyMatch(length -> !length.equals("0"))) {
            return new Refusal(400, "found a body behind " + method + ", expected none");
        }
        return null;
    }

    private static boolean isForeign(Headers headers, String host, boolean isPage) {
        if (values(headers, "Origin").stream().anyMatch(origin -> !origin.equalsIgnoreCase("http://" + host))) {
            return true;
        }
        // Old browsers and programs such as curl do not send this header; a request that has it comes from a browser.
        var isOurs = values(headers, "Sec-Fetch-Site").stream().allMatch(Set.of("same-origin", "none")::contains);
        var isLink = values(headers, "Sec-Fetch-Mode").equals(List.of("navigate"))
                && values(headers, "Sec-Fetch-Dest").equals(List.of("document"));
        return !isOurs && !(isPage && isLink);
    }

    private static List<String> values(Headers headers, String name) {
        return headers.getOrDefault(name, List.of());
    }

    /** The values found, on one line of limited length. */
    private static String shown(List<String> found) {
        return found.isEmpty() ? "missing"
                : "'" + StringUtils.abbreviate(String.join("' and '", found).replaceAll("\\p{Cntrl}", " "), SHOWN) + "'";
    }
}
