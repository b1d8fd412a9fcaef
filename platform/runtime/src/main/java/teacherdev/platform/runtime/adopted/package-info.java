/**
 * Rules that another service adopted: schemes, policies and the working-day calendar arrive as events and are kept here,
 * so that each service evaluates them locally. For an organisation the nearest node of its path decides - school before
 * county, city, province and country - and there the latest effective date that is not after the day.
 */
package teacherdev.platform.runtime.adopted;
