/**
 * What is true of every operation and therefore said once in the API document: the roles it permits, the headers it needs,
 * and the problems that it may answer with.
 */
package teacherdev.platform.web.openapi;
