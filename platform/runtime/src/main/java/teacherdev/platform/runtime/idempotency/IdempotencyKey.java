package teacherdev.platform.runtime.idempotency;

/**
 * One client's name for one request.
 *
 * @param client the subject of the token
 * @param key the header's value
 * @param fingerprint SHA-256 over method, path and body
 */
public record IdempotencyKey(String client, String key, byte[] fingerprint) {}
