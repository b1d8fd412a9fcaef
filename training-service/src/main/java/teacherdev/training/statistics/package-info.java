/**
 * Training figures for bureaus 培训统计: hours, activities, distinct people, and how many reached the hours that a year asks
 * for. Hours are attributed to the school of the activity's day; a person is counted once, at the school where she is on the
 * census day. Rates are quotients of sums and never means of rates. This package only reads.
 */
package teacherdev.training.statistics;
