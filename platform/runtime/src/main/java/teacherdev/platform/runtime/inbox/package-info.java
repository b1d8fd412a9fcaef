/**
 * Events come in at least once and count once. Handlers are idempotent by design: they upsert a projection only with a
 * newer aggregate version, or insert a ledger-like row by its own id. A handler takes one type of event; a witness sees
 * all of them. A batch and its effects commit together before the offsets do. What cannot be read goes to the
 * dead-letter table and topic with the reason, and the rest flows on; while something passing is wrong (the database
 * restarts) the partition waits and order holds.
 */
package teacherdev.platform.runtime.inbox;
