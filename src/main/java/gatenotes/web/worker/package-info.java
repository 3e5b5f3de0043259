/**
 * Floor 6, in a worker of the reader's browser: long trainings, and trained networks that write and read, on the
 * fastest engine it has.
 *
 * <p>There are two modules, fetched only by readers who want one: {@link gatenotes.web.worker.EnginesEntry} multiplies and trains,
 * {@link gatenotes.web.worker.LabEntry}, of the text lab, also measures, goes back, keeps, opens, writes and reads.
 * {@link gatenotes.web.worker.RunHost} is the worker's side of the conversation and {@link gatenotes.web.worker.LabHost} the
 * lab's. {@link gatenotes.web.worker.TextTraining} is the training: from a {@link gatenotes.web.worker.RunStart}, on the
 * engine that a {@link gatenotes.web.worker.MovingTraining} has at work, with {@link gatenotes.web.worker.HeldOutMeasure}s in
 * between and {@link gatenotes.web.worker.Moments} to go back to. {@link gatenotes.web.worker.EngineSelection} finds the
 * fastest engine, {@link gatenotes.web.worker.BrowserEngines} is where engines are made.
 *
 * <p>The conversation, one page and one worker over one {@link gatenotes.web.worker.Port}. The page says
 * {@link gatenotes.web.worker.Command}s:
 * <pre>
 * start, a TextRun with its text and file     begins, whatever went on before
 * pause, on or off                            holds, or lets go on
 * engine, which or the fastest
 * rate, the learning rate
 * stop                                        gives everything back; nothing is told after it
 *                                             the lab alone:
 * temperature                                 of what it writes by the way
 * branch, a measure, the learning, steps      goes back to a moment and on from there
 * show, a measure                             its network answers ModelCommands from here on
 * </pre>
 * The worker tells {@link gatenotes.web.worker.Report}s. Each says everything anew, but losses and measures
 * come only once. The lab keeps the run in the browser's database ({@link gatenotes.web.worker.KeptRuns}), one for all tabs.
 *
 * <p>A page that wants a trained network to write and to read says {@link gatenotes.web.worker.ModelCommand}s ({@code open}
 * what the site ships or {@code file} of the reader's, unless a run shows one; {@code write}, {@code stop}, {@code read},
 * {@code save}). {@link gatenotes.web.worker.ModelHost} answers with {@link gatenotes.web.worker.ModelReport}s, one for each
 * thing that a {@code LiveModel.Listener} hears. {@link gatenotes.web.worker.ModelStore} fetches files and keeps them.
 */
package gatenotes.web.worker;
