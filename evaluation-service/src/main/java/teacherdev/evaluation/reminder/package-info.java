/**
 * Reminders 提醒: raters of score sheets that end soon, and schools whose cycle misses values, once for each distance. A reminder
 * is an event; whoever delivers messages listens to it or to a webhook. It names what waits, never whom somebody rates.
 */
package teacherdev.evaluation.reminder;
