/** The API document: one, merged from those of the services and the gateway's own. */
package teacherdev.gateway.openapi;
