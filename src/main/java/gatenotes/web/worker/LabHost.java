package gatenotes.web.worker;

/** A {@link RunHost} whose run goes back to earlier moments and shows its network. */
final class LabHost extends RunHost {
    private final ModelHost models;

    /** @param models lets networks of the training write and read */
    LabHost(Port port, ModelHost models, double sliceMillis) {
        super(port, BrowserEngines.forAllCells(), sliceMillis);
        this.models = models;
    }

    @Override
    void obey(TextTraining training, Command command, double number) {
        switch (command.getKind()) {
            case "temperature" -> training.setTemperature(number);
            case "branch" -> training.goOnFrom((int) command.getNumbers().get(Command.LEARNING), Command.learning(command));
            case "show" -> models.use(training.model((int) number));
            default -> super.obey(training, command, number);
        }
    }
}
