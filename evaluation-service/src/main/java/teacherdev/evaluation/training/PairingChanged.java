package teacherdev.evaluation.training;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** The fields of {@code pairing-changed.v1} that this service reads. */
record PairingChanged(
        UUID pairingId, String kind, UUID mentorId, UUID menteeId, String status, LocalDate from, LocalDate to) {

    PairingChanged {
        Objects.requireNonNull(pairingId, "pairingId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(mentorId, "mentorId");
        Objects.requireNonNull(menteeId, "menteeId");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(from, "from");
    }
}
