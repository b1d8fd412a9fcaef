/**
 * Many rows in one request: each row is read, checked and carried out by itself, and has a result of its own. A bad row fails
 * alone and says which field is to blame; a row that says what is known already is left unchanged, so that a bulk request
 * may be repeated after any failure. Bulk requests name their rows by keys of the caller's system and need no If-Match.
 *
 * <p>A feature reads its rows with {@link teacherdev.platform.runtime.bulk.BulkReading}, marks keys that come twice with
 * {@link teacherdev.platform.runtime.bulk.BulkRow#refuseRepeated}, works on the sound rows set by set, and answers
 * {@link teacherdev.platform.runtime.bulk.BulkAnswer}.
 */
package teacherdev.platform.runtime.bulk;
