package gatenotes.jvm;

import gatenotes.math.JavaMatMul;
import gatenotes.math.MatMul;
import gatenotes.math.MatMul.Form;
import gatenotes.math.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Products of 256 by 256 on one thread; a product counts as 2·256³ operations, so operations per nanosecond are GFLOP/s. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ProductBenchmark {
    private static final int N = 256;
    private static final int OPERATIONS = 2 * N * N * N;
    private final float[] a = new float[N * N];
    private final float[] b = new float[N * N];
    private final float[] c = new float[N * N];
    private final MatMul reference = new JavaMatMul();
    private final MatMul fast = new FloatMatMul();

    @Setup
    public void fill() {
        var random = new Random(1);
        for (int i = 0; i < a.length; i++) {
            a[i] = (float) random.nextDouble(-1, 1);
            b[i] = (float) random.nextDouble(-1, 1);
        }
    }

    @Benchmark
    @OperationsPerInvocation(OPERATIONS)
    public float[] yardstick() {
        TileMatMul.multiply(N, N, N, a, b, c);
        return c;
    }

    @Benchmark
    @OperationsPerInvocation(OPERATIONS)
    public float[] reference() {
        reference.multiply(Form.PLAIN, N, N, N, a, 0, b, 0, c, 0, false);
        return c;
    }

    @Benchmark
    @OperationsPerInvocation(OPERATIONS)
    public float[] fast() {
        fast.multiply(Form.PLAIN, N, N, N, a, 0, b, 0, c, 0, false);
        return c;
    }

    @Benchmark
    @OperationsPerInvocation(OPERATIONS)
    public float[] fastTransposedB() {
        fast.multiply(Form.TRANSPOSED_B, N, N, N, a, 0, b, 0, c, 0, false);
        return c;
    }

    @Benchmark
    @OperationsPerInvocation(OPERATIONS)
    public float[] fastTransposedA() {
        fast.multiply(Form.TRANSPOSED_A, N, N, N, a, 0, b, 0, c, 0, false);
        return c;
    }
}
