/**
 * Numbers and lists that a province, county or school may set differently. Adopted policies arrive as events; where none
 * applies, the defaults that ship with the service do. An adopted policy needs to name only what differs.
 */
package teacherdev.teacher.policy;
