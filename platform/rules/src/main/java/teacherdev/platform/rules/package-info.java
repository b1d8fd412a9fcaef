/**
 * Rules as data: a published plan is a document that is checked, run exactly and explained.
 *
 * <p>A document goes through four rooms, each a package: {@code document} reads it, {@code engine} checks it and compiles
 * it to a program that evaluates people, {@code leaf} is the expression language inside it, {@code number} the exact
 * arithmetic under all of them; {@code trace} says in words why a figure is what it is. Nothing here knows JSON, a
 * database or a clock: a document is a tree of plain Java values, and the same document and inputs give the same answer.
 */
package teacherdev.platform.rules;
