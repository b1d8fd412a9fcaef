/**
 * A creation happens once, however often a client retries it. The client names the request with an Idempotency-Key; the
 * key, a fingerprint of the request and a reference to what was created are stored in the transaction of the creation.
 * A retry reads the created thing again; the same key with another request is refused; a retry while the first is still
 * running is told to come back.
 */
package teacherdev.platform.runtime.idempotency;
