/**
 * Lists are read page by page with a cursor that says after which row to go on (keyset pagination): the hundredth page
 * costs what the first does, and rows that come or go in between neither repeat nor hide others. A cursor is good for the list
 * and the filters that it was given out for.
 */
package teacherdev.platform.runtime.paging;
