/** What a path may look like, and patterns of paths: the route table and the limits both speak of paths. */
package teacherdev.gateway.path;
