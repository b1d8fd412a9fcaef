package teacherdev.platform.runtime.adopted;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A scheme as it was adopted.
 *
 * @param hash SHA-256 of the canonical document; a result stores it
 */
public record AdoptedScheme(
        UUID schemeId, String code, int version, String scope, String hash, LocalDate effectiveFrom) {}
