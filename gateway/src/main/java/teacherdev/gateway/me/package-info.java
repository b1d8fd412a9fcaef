/** Who the caller is, as the token says, and what waits for her in each service; a front end asks it first to know what to show. */
package teacherdev.gateway.me;
