package gatenotes.engine;

import gatenotes.train.Trainer;
import gatenotes.train.TrainingState;
import java.util.ArrayList;
import java.util.List;

/** A training that a {@link Trainer} computes at once when it is asked; this engine is never lost. */
public final class ImmediateTraining implements Training {
    private final Trainer trainer;
    private Writing writing;

    public ImmediateTraining(Trainer trainer, TrainingPlan plan) {
        this.trainer = trainer;
        if (plan.dropout().isAny()) {
            trainer.leaveOut(plan.dropout().units(), plan.dropout().recurrent(), plan.dropout().seed());
        }
    }

    @Override
    public Pending<Double> step(int[] indexes, int[] targets) {
        return Pending.of(trainer.step(indexes, targets));
    }

    @Override
    public Pending<Double> loss(int[] indexes, int[] targets) {
        return Pending.of(trainer.loss(indexes, targets));
    }

    @Override
    public int depth() {
        return 1;
    }

    @Override
    public void clearState() {
        trainer.clearState();
    }

    @Override
    public void setLearningRate(double rate) {
        trainer.setLearningRate(rate);
    }

    @Override
    public Pending<TrainingState> state() {
        return Pending.of(trainer.state());
    }

    @Override
    public void resume(TrainingState state) {
        trainer.resume(state);
    }

    @Override
    public Pending<List<float[]>> gradients() {
        var all = new ArrayList<float[]>();
        for (var parameter : trainer.parameters()) {
            all.add(parameter.gradient().clone());
        }
        return Pending.of(all);
    }

    @Override
    public Writing writing() {
        if (writing == null) {
            writing = new ImmediateWriting(trainer.generator());
        }
        return writing;
    }

    @Override
    public boolean isRestored() {
        return false;
    }

    @Override
    public void close() {
        // Nothing to release: the trainer's arrays are garbage collected.
    }
}
