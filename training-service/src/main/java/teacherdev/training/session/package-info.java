/**
 * Courses held 培训班次: who is enrolled and who waits, who was there by half day, and the evidence that is the gate before any
 * credit - notes reviewed, report given. Completing a session decides for everybody at once and books the hours of those
 * who passed in the ledger; what dies in between is booked later, and never twice, because the session is the entry's
 * key.
 */
package teacherdev.training.session;
