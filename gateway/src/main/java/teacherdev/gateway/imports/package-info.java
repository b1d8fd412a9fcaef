/** The imports of every service, side by side. When a service is down the list says so, and shows the rest. */
package teacherdev.gateway.imports;
