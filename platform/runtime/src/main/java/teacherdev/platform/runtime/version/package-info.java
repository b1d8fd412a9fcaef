/** Optimistic locking over HTTP: a resource's version is its ETag, and an update must name the version that it saw. */
package teacherdev.platform.runtime.version;
