/** What two versions of a document say differently, and what that changes for given people. */
package teacherdev.platform.rules.comparison;
