/** What a process with a database and events has; it knows nothing of teachers or credits. */
package teacherdev.platform.runtime;
