package gatenotes.web.page;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import gatenotes.browser.Chromium;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A page whose memory, long tasks and workers are watched. */
final class WatchedPage {
    /** A script that runs in the page, and in a worker before it starts. */
    private static final String COUNT = """
            self.alive = {textures: 0, memories: 0, bytes: 0};
            const prototype = WebGL2RenderingContext.prototype;
            const {createTexture, deleteTexture} = prototype;
            prototype.createTexture = function () { alive.textures++; return createTexture.call(this); };
            prototype.deleteTexture = function (one) { alive.textures--; return deleteTexture.call(this, one); };
            const gone = new FinalizationRegistry(bytes => { alive.memories--; alive.bytes -= bytes; });
            const Memory = WebAssembly.Memory;
            WebAssembly.Memory = function (given) {
              const memory = new Memory(given);
              alive.memories++;
              alive.bytes += memory.buffer.byteLength;
              gone.register(memory, memory.buffer.byteLength);
              return memory;
            };
            """;
    private static final String LONG_TASKS = """
            window.longTasks = [];
            new PerformanceObserver(list => list.getEntries().forEach(entry => longTasks.push(entry.duration)))
                .observe({type: 'longtask'});
            """;

    private WatchedPage() {
    }

    /**
     * The memory in use.
     *
     * @param pageBytes the bytes of the page's JavaScript heap
     * @param workerBytes the bytes of its workers' heaps, including arrays
     * @param memories the number of WebAssembly memories in page and workers, with {@code memoryBytes} in total
     * @param textures the number of textures in page and workers
     */
    record Sample(double pageBytes, double workerBytes, double memories, double memoryBytes, double textures, int workers) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "page %.1f MB, %d workers %.1f MB, %.0f memories of %.1f MB, %.0f textures",
                    pageBytes / 1e6, workers, workerBytes / 1e6, memories, memoryBytes / 1e6, textures);
        }
    }

    /**
     * Opens an empty page.
     *
     * @param worker a part of the address of the worker's script
     */
    static Page open(Chromium chromium, String worker) {
        var page = chromium.browser().newPage();
        page.setDefaultTimeout(120_000);
        watch(page, worker);
        return page;
    }

    /**
     * Watches an empty page.
     *
     * @param worker a part of the address of the workers' scripts
     */
    static void watch(Page page, String worker) {
        page.addInitScript(LONG_TASKS);
        page.addInitScript(COUNT);
        page.route("**", route -> {
            // Only isolated pages may measure their memory, including that of their workers.
            var response = route.fetch();
            var headers = new HashMap<>(response.headers());
            headers.put("cross-origin-opener-policy", "same-origin");
            headers.put("cross-origin-embedder-policy", "require-corp");
            var options = new FulfillOptions().setResponse(response).setHeaders(headers);
            if (route.request().url().contains(worker)) {
                options.setBody(COUNT + response.text());
            }
            route.fulfill(options);
        });
    }

    /** The present memory of the page and its workers. */
    static Sample sample(Page page) {
        var bytes = (Map<?, ?>) page.evaluate("""
                async () => {
                  const measured = await performance.measureUserAgentSpecificMemory();
                  const of = scope => measured.breakdown.filter(part => part.attribution.some(a => a.scope === scope))
                      .reduce((sum, part) => sum + part.bytes, 0);
                  return {page: of('Window'), worker: of('DedicatedWorkerGlobalScope')};
                }""");
        var alive = new ArrayList<Map<?, ?>>();
        alive.add((Map<?, ?>) page.evaluate("({...alive})"));
        for (var worker : page.workers()) {
            alive.add((Map<?, ?>) worker.evaluate("({...alive})"));
        }
        return new Sample(number(bytes.get("page")), number(bytes.get("worker")), sum(alive, "memories"), sum(alive, "bytes"),
                sum(alive, "textures"), page.workers().size());
    }

    private static double sum(List<Map<?, ?>> counted, String name) {
        return counted.stream().mapToDouble(one -> number(one.get(name))).sum();
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
