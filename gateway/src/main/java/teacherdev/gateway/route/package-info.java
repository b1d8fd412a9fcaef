/** Which path leads to which service, as data, and the proxy that follows it. */
package teacherdev.gateway.route;
