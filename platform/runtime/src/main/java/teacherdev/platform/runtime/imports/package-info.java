/**
 * Files of rows, taken in as jobs: .xlsx and .csv. The file is kept (encrypted) until it is done, and worked on under a lease
 * by whichever replica is free; after a crash another one goes on. A feature offers an
 * {@link teacherdev.platform.runtime.imports.ImportTarget}: which columns there are, and what to do with a bulk of rows. Cells
 * are text whatever they look like; a formula is refused, and a file that inflates beyond bounds is not opened.
 */
package teacherdev.platform.runtime.imports;
