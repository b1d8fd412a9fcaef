package teacherdev.training.mentorship;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.outbox.OutgoingEvent;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.training.mentorship.rules.PairingKind;
import teacherdev.training.problem.TrainingProblem;

/** The state of a pairing and how it may go on. Each change is a new value with the next version. */
record Pairing(
        UUID id,
        long version,
        PairingKind kind,
        UUID mentorId,
        UUID menteeId,
        UUID mentorSchoolId,
        UUID menteeSchoolId,
        PairingStatus status,
        LocalDate from,
        LocalDate to,
        List<String> goals,
        Instant mentorAgreed,
        Instant menteeAgreed,
        String endReason) {

    static final String FIELDS = """
            p.id, p.version, p.kind, p.mentor_id, p.mentee_id, p.mentor_school_id, p.mentee_school_id, p.status,
                   p.valid_from, p.valid_to, p.goals, p.mentor_agreed, p.mentee_agreed, p.end_reason
            """;

    static final String COLUMNS = "select " + FIELDS;

    static Pairing of(Row row) {
        return new Pairing(
                row.id("id"),
                row.number("version"),
                row.constant("kind", PairingKind.class),
                row.id("mentor_id"),
                row.id("mentee_id"),
                row.id("mentor_school_id"),
                row.id("mentee_school_id"),
                row.constant("status", PairingStatus.class),
                row.date("valid_from"),
                row.date("valid_to"),
                row.texts("goals"),
                row.instant("mentor_agreed"),
                row.instant("mentee_agreed"),
                row.text("end_reason"));
    }

    boolean hasAgreementOf(Side side) {
        return switch (side) {
            case MENTOR -> mentorAgreed != null;
            case MENTEE -> menteeAgreed != null;
        };
    }

    /** One side agrees; with the second one the pairing is active. Agreeing twice changes nothing. */
    Pairing agreed(Side side, Instant when) {
        require(status == PairingStatus.PROPOSED || status == PairingStatus.ACTIVE);
        Instant mentor = side == Side.MENTOR && mentorAgreed == null ? when : mentorAgreed;
        Instant mentee = side == Side.MENTEE && menteeAgreed == null ? when : menteeAgreed;
        PairingStatus next = mentor != null && mentee != null ? PairingStatus.ACTIVE : PairingStatus.PROPOSED;
        return new Pairing(
                id,
                version + 1,
                kind,
                mentorId,
                menteeId,
                mentorSchoolId,
                menteeSchoolId,
                next,
                from,
                to,
                goals,
                mentor,
                mentee,
                endReason);
    }

    /** Other goals, while there is something to reach. */
    Pairing aimingAt(List<String> others) {
        require(status == PairingStatus.PROPOSED || status == PairingStatus.ACTIVE);
        return new Pairing(
                id,
                version + 1,
                kind,
                mentorId,
                menteeId,
                mentorSchoolId,
                menteeSchoolId,
                status,
                from,
                to,
                others,
                mentorAgreed,
                menteeAgreed,
                endReason);
    }

    Pairing graduated(LocalDate day) {
        require(status == PairingStatus.ACTIVE);
        return closed(PairingStatus.GRADUATED, day, null);
    }

    /**
     * The early end of a pairing, or the end of a proposal that came to nothing: one that was never agreed to held on no day,
     * and stands in nobody's way.
     */
    Pairing ended(LocalDate day, String reason) {
        require(status == PairingStatus.PROPOSED || status == PairingStatus.ACTIVE);
        return closed(PairingStatus.ENDED, status == PairingStatus.PROPOSED ? from : day, reason);
    }

    /** A pairing never ends later than it was going to, and never before it began. */
    private Pairing closed(PairingStatus next, LocalDate day, String reason) {
        LocalDate last = to != null && to.isBefore(day) ? to : day;
        return new Pairing(
                id,
                version + 1,
                kind,
                mentorId,
                menteeId,
                mentorSchoolId,
                menteeSchoolId,
                next,
                from,
                last.isBefore(from) ? from : last,
                goals,
                mentorAgreed,
                menteeAgreed,
                reason);
    }

    void requireActive() {
        require(status == PairingStatus.ACTIVE);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    UUID schoolOf(Side side) {
        return switch (side) {
            case MENTOR -> mentorSchoolId;
            case MENTEE -> menteeSchoolId;
        };
    }

    UUID teacherOf(Side side) {
        return switch (side) {
            case MENTOR -> mentorId;
            case MENTEE -> menteeId;
        };
    }

    private static void require(boolean state) {
        if (!state) {
            throw new ProblemException(TrainingProblem.PAIRING_STATE, TrainingProblem.PAIRING_STATE.title());
        }
    }

    PairingView view() {
        return new PairingView(
                id,
                version,
                kind,
                mentorId,
                menteeId,
                status,
                from,
                to,
                goals,
                mentorAgreed != null,
                menteeAgreed != null,
                endReason);
    }

    OutgoingEvent event() {
        return new OutgoingEvent(
                "teacherdev.training.v1",
                menteeId.toString(),
                "teacherdev.training.pairing-changed.v1",
                id.toString(),
                version,
                new PairingChanged(id, kind, mentorId, menteeId, status, from, to));
    }
}
