/**
 * Floor 6, in the reader's browser only: the WebGL2 engine.
 *
 * <p>{@link gatenotes.web.gl.GlContext} is the one connection to the graphics processor,
 * {@link gatenotes.web.gl.GlProgram} a shader, {@link gatenotes.web.gl.GlMatrix} a matrix that lies there;
 * {@link gatenotes.web.gl.GlMatMul} multiplies with them.
 *
 * <p>{@link gatenotes.web.gl.GlTraining} trains an LSTM, and {@code GlWriting} lets one write, also one in training.
 * Their arrays stay on the processor, and {@code GlReadback} brings results. The formulas are in
 * {@link gatenotes.web.gl.LstmShaders}, which also says how those arrays lie. {@link gatenotes.web.gl.GlEngine} is what
 * others see.
 *
 * <p>A matrix is stored as blocks of 8×4: texel (x, y) of layer r of an eight-layer texture holds row 8y + r,
 * columns 4x to 4x + 3. One run of a shader computes a whole block, into eight draw buffers.
 * WebGL2 promises four; {@code GlContext} refuses a browser that has fewer than eight.
 */
package gatenotes.web.gl;
