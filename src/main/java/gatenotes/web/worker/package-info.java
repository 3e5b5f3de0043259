/**
 * Floor 6, in a worker of the reader's browser: long trainings, and trained networks that write and read, on the
 * fastest engine it has.
 *
 * <p>A module of its own ({@link gatenotes.web.worker.EnginesEntry}), which only readers who train for long or choose
 * an engine fetch. {@link gatenotes.web.worker.RunHost} is the worker's side of the conversation,
 * {@link gatenotes.web.worker.TextTraining} the training, {@link gatenotes.web.worker.EngineSelection} how the fastest
 * engine is found, {@link gatenotes.web.worker.BrowserEngines} where engines are made.
 *
 * <p>The conversation, one page and one worker over one {@link gatenotes.web.worker.Port}. The page says
 * {@link gatenotes.web.worker.Command}s:
 * <pre>
 * {kind: 'start', language, units, seed, learningRate, engine}     begins anew, whatever went on before
 * {kind: 'pause', on}                                              holds, or lets go on
 * {kind: 'engine', engine}                                         an engine's id, or null for the fastest
 * {kind: 'rate', learningRate}
 * {kind: 'stop'}                                                   gives everything back; nothing is told after it
 * </pre>
 * The worker tells {@link gatenotes.web.worker.Report}s, each of which says all there is to know; only losses come
 * once. Arrays are handed over, not copied.
 *
 * <p>A page that wants a trained network to write and to read begins with a {@link gatenotes.web.worker.ModelCommand}
 * instead ({@code open}, {@code write}, {@code stop}, {@code read}); {@link gatenotes.web.worker.ModelHost} answers with
 * {@link gatenotes.web.worker.ModelReport}s, one for each thing that a {@code LiveModel.Listener} hears.
 * {@link gatenotes.web.worker.ModelStore} fetches files and keeps them.
 */
package gatenotes.web.worker;
