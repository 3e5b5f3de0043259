package gatenotes.web.page;

import gatenotes.engine.LiveModel;
import gatenotes.engine.ModelTrouble;
import gatenotes.engine.ModelTrouble.Kind;
import gatenotes.engine.Notice;
import gatenotes.engine.ReadText;
import gatenotes.engine.WritingPlan;
import gatenotes.web.worker.ModelCommand;
import gatenotes.web.worker.ModelReport;
import java.util.function.Supplier;
import org.teavm.jso.JSObject;

/** The page's side of a text model at the other end of an {@link EngineLine}. */
final class PageModel implements LiveModel, EngineLine.Ends {
    /** Gives the command that opens the network. */
    private final Supplier<ModelCommand> opening;
    private final Listener listener;
    private final Runnable arrived;
    private final EngineLine line = new EngineLine(PageModules.LAB, this);
    /** The newest command, sent again if the module moves; null for none. */
    private ModelCommand wish;

    /**
     * @param opening gives the command that opens the network, each time the connection opens
     * @param arrived is called after the listener, so that the page shows what changed
     */
    PageModel(Supplier<ModelCommand> opening, Listener listener, Runnable arrived) {
        this.opening = opening;
        this.listener = listener;
        this.arrived = arrived;
        line.open();
    }

    @Override
    public void begin() {
        line.say(opening.get());
        if (wish != null) {
            line.say(wish);
        }
    }

    @Override
    public void heard(JSObject message) {
        ModelReport.hand((ModelReport) message, listener);
        arrived.run();
    }

    @Override
    public void failed(Notice notice) {
        listener.failed(new ModelTrouble(notice.kind() == Notice.Kind.NOT_FETCHED ? Kind.NO_SCRIPT : Kind.BROKEN,
                notice.detail()));
        arrived.run();
    }

    private void wish(ModelCommand command) {
        wish = command;
        line.say(command);
    }

    @Override
    public void write(WritingPlan plan) {
        wish(ModelCommand.write(plan));
    }

    @Override
    public void stop() {
        wish(ModelCommand.stop());
    }

    @Override
    public void read(String text, int layer, ReadText.Part part) {
        wish(ModelCommand.read(text, layer, part));
    }

    @Override
    public void save(Form form, String name, String passage) {
        line.say(ModelCommand.save(form, name, passage));
    }

    @Override
    public void close() {
        line.close(ModelCommand.stop());
    }
}
