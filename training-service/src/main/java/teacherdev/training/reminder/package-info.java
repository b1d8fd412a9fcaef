/**
 * Reminders 提醒: a teacher who misses hours is reminded when the end of a cycle or of her first year comes near, once for
 * each distance. A reminder is an event; whoever delivers messages listens to it or to a webhook.
 */
package teacherdev.training.reminder;
