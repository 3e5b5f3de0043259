/**
 * Floor 5, in a worker of the reader's browser: long trainings, on the fastest engine it has.
 *
 * <p>A module of its own ({@link gatenotes.web.worker.EnginesEntry}), which only readers who train for long or choose
 * an engine fetch. {@link gatenotes.web.worker.RunHost} is the worker's side of the conversation,
 * {@link gatenotes.web.worker.TextTraining} the training, {@link gatenotes.web.worker.Measurement} how engines are
 * compared.
 *
 * <p>The conversation, one page and one worker over one {@link gatenotes.web.worker.Port}. The page says
 * {@link gatenotes.web.worker.Command}s:
 * <pre>
 * {kind: 'start', language, units, seed, learningRate, engine}     begins anew, whatever went on before
 * {kind: 'pause', on}                                              holds, or lets go on
 * {kind: 'engine', engine}                                         'auto', 'java', 'simd' or 'webgl'
 * {kind: 'rate', learningRate}
 * {kind: 'stop'}                                                   gives everything back; nothing is told after it
 * </pre>
 * The worker tells {@link gatenotes.web.worker.Report}s, each of which says all there is to know; only losses come
 * once. Arrays are handed over, not copied.
 */
package gatenotes.web.worker;
