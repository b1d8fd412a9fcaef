/**
 * Webhooks: the change feed brought to the reader's door. A subscription has a position in the feed; what lies behind it and
 * within its scopes is sent as signed messages (Standard Webhooks), one after the other. A message has its id and its end
 * before it is sent the first time, and keeps both until the receiver accepts it: a crash or a refusal repeats it and
 * never makes another one of it.
 */
package teacherdev.teacher.webhook;
