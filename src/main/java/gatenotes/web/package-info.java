/**
 * Floor 5, in the reader's browser only: brings the figures of a page to life.
 *
 * <p>Start at {@link gatenotes.web.page.Entry}, and for the bench page, which has a script of its own, at
 * {@link gatenotes.web.bench.BenchEntry}. {@link gatenotes.web.page.LiveDemo} is one figure from waking to leaving;
 * {@link gatenotes.web.dom.Patch} makes the page equal to a tree of {@link gatenotes.scene.Markup}.
 *
 * <p>Time. A figure starts before the browser has compiled anything, when every line costs many times what it costs
 * later. So the script's first task makes a figure in view live just as it was printed; its session
 * starts and is drawn when the browser is idle, or with the reader's first act. {@code mvn -Pframes} measures it.
 *
 * <p>Weight. Every reader downloads everything that the script can reach, and some innocent lines reach far:
 * {@code Double.parseDouble}, {@code Integer.parseInt}, {@code Double.toString} and a double joined to a text bring tables of 10 KB each, packed
 * ({@link gatenotes.math.DecimalText} and {@link gatenotes.scene.Numbers} do without); an object taken from a list
 * and joined to a text brings the {@code toString} of every record that lies in any list (call a method of its own
 * instead); {@code String.format}, regular expressions and {@code long} arithmetic are heavy, too.
 * {@code ReaderCostTest} looks for the doubles, and for lists that search: those bring
 * {@code equals} and {@code hashCode} of every record. The compiler saves one thing by itself: texts joined with {@code +} become calls
 * of {@link gatenotes.web.StringConcat}.
 */
package gatenotes.web;
