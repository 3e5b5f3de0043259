/**
 * Floor 3, JVM only: what the JVM can do faster than the browser's Java. {@link gatenotes.jvm.FloatMatMul} is a
 * {@link gatenotes.math.MatMul} for training from the command line.
 *
 * <p>Measured by {@code mvn -Pjmh} on two cores of an AMD EPYC with AVX-512 and JDK 17, one thread, products of 256²:
 * <pre>
 *                                            GFLOP/s
 * the yardstick, float tiles of 4 by 8          10.6     a tenth of OpenBLAS
 * JavaMatMul, sums in double                     8.3
 * FloatMatMul                                   56       more than half of OpenBLAS
 * OpenBLAS 0.3.21, one thread                  100
 * </pre>
 * A training step of an LSTM (batch 16, 50 steps, vocabulary 65, Adam) learns 39,800 characters in a second of one
 * core's time at 128 units and 15,900 at 256.
 */
package gatenotes.jvm;
