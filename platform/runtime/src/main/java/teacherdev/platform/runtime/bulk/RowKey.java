package teacherdev.platform.runtime.bulk;

/**
 * By what a caller knows a row.
 *
 * @param sourceSystem the caller's system; null where a published code is the key
 * @param externalId the id in that system, or the published code; null when the row does not say
 */
public record RowKey(String sourceSystem, String externalId) {}
