package gatenotes.web.page;

import gatenotes.engine.LiveModel;
import gatenotes.engine.ModelFile;
import gatenotes.engine.ModelTrouble;
import gatenotes.engine.ReadText;
import gatenotes.engine.WritingPlan;
import gatenotes.web.worker.ModelCommand;
import gatenotes.web.worker.ModelReport;
import gatenotes.web.worker.Port;

/** A text model in a worker of its own, seen from the page; without workers it lives in the page, in small slices. */
final class PageModel implements LiveModel {
    private final ModelFile file;
    private final Listener listener;
    private final Runnable arrived;
    private Port port;
    private boolean inWorker;
    private boolean heard;
    private boolean closed;
    /** The newest of each that was asked before there was anybody to ask. */
    private ModelCommand unsaid;

    /** @param arrived is called after the listener, so that the page shows what changed */
    PageModel(ModelFile file, Listener listener, Runnable arrived) {
        this.file = file;
        this.listener = listener;
        this.arrived = arrived;
        port = PageModules.worker(this::workerFailed);
        inWorker = port != null;
        if (inWorker) {
            begin();
        } else {
            goOnHere();
        }
    }

    private void begin() {
        Port.listen(port, message -> {
            if (!closed) {
                heard = true;
                ModelReport.hand((ModelReport) message, listener);
                arrived.run();
            }
        });
        port.postMessage(ModelCommand.open(file, PageModules.address(file.name())));
        if (unsaid != null) {
            port.postMessage(unsaid);
            unsaid = null;
        }
    }

    private void workerFailed(String message) {
        if (closed || !inWorker) {
            return;
        }
        PageModules.terminate(port);
        if (heard) {
            fail(new ModelTrouble(ModelTrouble.Kind.BROKEN, message));
        } else {
            goOnHere();
        }
    }

    private void goOnHere() {
        inWorker = false;
        port = null;
        PageModules.load(module -> {
            if (closed) {
                return;
            }
            if (module == null) {
                fail(new ModelTrouble(ModelTrouble.Kind.NO_SCRIPT, ""));
                return;
            }
            var line = PageModules.line();
            port = line[0];
            module.serve(line[1]);
            begin();
        });
    }

    private void fail(ModelTrouble trouble) {
        listener.failed(trouble);
        arrived.run();
    }

    private void say(ModelCommand command) {
        if (port == null) {
            unsaid = command;
        } else {
            port.postMessage(command);
        }
    }

    @Override
    public void write(WritingPlan plan) {
        say(ModelCommand.write(plan));
    }

    @Override
    public void stop() {
        say(ModelCommand.stop());
    }

    @Override
    public void read(String text, int layer, ReadText.Part part) {
        say(ModelCommand.read(text, layer, part));
    }

    @Override
    public void close() {
        closed = true;
        if (inWorker) {
            PageModules.terminate(port);
        }
    }
}
