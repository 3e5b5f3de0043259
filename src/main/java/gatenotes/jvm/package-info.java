/**
 * Floor 3, JVM only: what the JVM can do faster than the browser's Java. {@link gatenotes.jvm.FloatMatMul} is a
 * {@link gatenotes.math.MatMul} for training from the command line.
 */
package gatenotes.jvm;
