/**
 * The growth record 成长档案: what each service knows of a teacher, side by side and never joined. When a service is down
 * the record says so, and shows the rest.
 */
package teacherdev.gateway.growthrecord;
