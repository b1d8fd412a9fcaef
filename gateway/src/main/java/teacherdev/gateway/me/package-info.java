/** Who the caller is, as the token says; a front end asks it first to know what to show. */
package teacherdev.gateway.me;
