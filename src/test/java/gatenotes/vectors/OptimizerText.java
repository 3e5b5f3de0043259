package gatenotes.vectors;

import gatenotes.nn.Parameters;
import gatenotes.train.Adagrad;
import gatenotes.train.Adam;
import gatenotes.train.Optimizer;
import gatenotes.train.RmsProp;
import gatenotes.train.Sgd;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the description of an optimiser in a vector file: {@code "Adam lr 0.01 beta1 0.9 beta2 0.999 eps 1e-7 (…)"}, or an
 * object.
 */
final class OptimizerText {
    private static final Pattern PAIR = Pattern.compile("([a-z_]+[12]?)[ =:]+([-+0-9.]+(?:e[-+]?[0-9]+)?)");

    private OptimizerText() {
    }

    static Optimizer read(Node file, Parameters parameters) {
        var values = new HashMap<String, Double>();
        String name;
        if (file.members().get("optimizer") instanceof Map) {
            var node = file.node("optimizer");
            name = node.text("name", node.text("kind", node.text("type", "")));
            for (var member : node.members().entrySet()) {
                if (member.getValue() instanceof Double number) {
                    values.put(member.getKey().toLowerCase(Locale.ROOT), number);
                }
            }
        } else {
            var text = file.text("optimizer", "");
            int comment = text.indexOf('(');
            text = (comment < 0 ? text : text.substring(0, comment)).trim();
            name = text.split("[ ,]+")[0];
            var pairs = PAIR.matcher(text.toLowerCase(Locale.ROOT));
            while (pairs.find()) {
                values.put(pairs.group(1), Double.valueOf(pairs.group(2)));
            }
        }
        double rate = take(values, 0, "lr", "learningrate", "learning_rate", "rate");
        double epsilon = take(values, name.equalsIgnoreCase("Adagrad") ? 1e-8 : 1e-7, "eps", "epsilon");
        var optimizer = switch (name.toLowerCase(Locale.ROOT)) {
            case "adam" -> new Adam(parameters, rate, take(values, 0.9, "beta1", "beta_1"),
                    take(values, 0.999, "beta2", "beta_2"), epsilon);
            case "sgd", "momentum" -> new Sgd(parameters, rate, take(values, 0, "momentum"));
            case "adagrad" -> new Adagrad(parameters, rate,
                    take(values, 0, "initialaccumulatorvalue", "initial_accumulator_value", "init", "accumulator"), epsilon);
            case "rmsprop" -> new RmsProp(parameters, rate, take(values, 0.9, "rho", "decay"), epsilon);
            default -> throw new IllegalArgumentException("optimizer is '" + name
                    + "', expected Adam, SGD, Adagrad or RMSProp");
        };
        if (!values.isEmpty()) {
            throw new IllegalArgumentException("optimizer has " + values.keySet() + ", which is not understood");
        }
        return optimizer;
    }

    private static double take(Map<String, Double> values, double otherwise, String... names) {
        for (var name : names) {
            if (values.containsKey(name)) {
                return values.remove(name);
            }
        }
        return otherwise;
    }
}
