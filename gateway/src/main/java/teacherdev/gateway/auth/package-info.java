/**
 * Who asks. Quarkus verifies the token before any route of the gateway runs; here the request of somebody who sent none
 * ends, and whoever sends bad ones in masses is told to wait.
 */
package teacherdev.gateway.auth;
