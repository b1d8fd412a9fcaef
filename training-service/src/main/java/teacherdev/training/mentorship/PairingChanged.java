package teacherdev.training.mentorship;

import java.time.LocalDate;
import java.util.UUID;
import teacherdev.training.mentorship.rules.PairingKind;

/** Event: the full state of a pairing. Contract: {@code teacherdev.training.v1/pairing-changed.v1}. */
record PairingChanged(
        UUID pairingId,
        PairingKind kind,
        UUID mentorId,
        UUID menteeId,
        PairingStatus status,
        LocalDate from,
        LocalDate to) {}
