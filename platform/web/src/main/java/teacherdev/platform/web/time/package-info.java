/** The clock of a process. Rules never read it; use cases get it injected, so that a test can turn it. */
package teacherdev.platform.web.time;
