/**
 * Tables for people and their spreadsheets. An answer that is {@link teacherdev.platform.runtime.table.Tabular} is written as
 * JSON, CSV or .xlsx by the Accept header of the request; its operation only has to declare the three media types. Rows are
 * written as they come, so that a large table needs no large memory. Text stays text: in .xlsx by its cell type, in CSV, where
 * a program would run what begins like a formula, by an apostrophe before it.
 */
package teacherdev.platform.runtime.table;
