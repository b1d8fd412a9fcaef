/**
 * The document of a scheme as its author wrote it, and its reading from a tree of plain values (maps, lists, texts,
 * BigDecimal and whole numbers, booleans). Reading finds what is wrong with the form; what the words mean is checked by
 * the {@code engine}.
 */
package teacherdev.platform.rules.document;
