/**
 * Checks a document and runs it.
 *
 * <p>{@link teacherdev.platform.rules.engine.Compilation} binds every name to a column and every rule to an action;
 * {@link teacherdev.platform.rules.engine.Program} runs the actions in the order of the document, column by column:
 * each step is computed for all people before the next one begins, so aggregates, shares and ranks need no second look
 * and memory is linear in people times steps. A cell that has no value is marked failed; what depends on it is not
 * reported again.
 */
package teacherdev.platform.rules.engine;
