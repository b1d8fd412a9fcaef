/** The ready schemes that are shipped: to read, to copy, and - the national ones - adopted for the country at the first start. */
package teacherdev.evaluation.library;
