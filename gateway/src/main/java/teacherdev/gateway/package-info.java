/**
 * The single public door. It checks the token, limits what comes in, and hands the request to the service that the route
 * table names; the services check everything again. It keeps nothing and decides nothing about teachers.
 */
package teacherdev.gateway;
