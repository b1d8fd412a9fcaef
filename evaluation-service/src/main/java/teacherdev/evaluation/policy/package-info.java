/**
 * Policies: the numbers and choices that differ by province, county, school and year, as data with a scope and an
 * effective date; and the working-day calendar with its shifted days. Both travel to the other services as events.
 */
package teacherdev.evaluation.policy;
