/**
 * Who may do what. A bearer token carries grants: a role in a scope, where a scope is the code of a node in the
 * organisation tree (the country, a region, a school). An operation declares the roles that it permits with
 * {@link teacherdev.platform.web.access.Permits}; without the declaration nobody passes. What remains of the caller's
 * grants is an {@link teacherdev.platform.web.access.Access}, which queries use to limit their rows in SQL.
 */
package teacherdev.platform.web.access;
