package teacherdev.training.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import teacherdev.training.roster.Roster.School;

/** An entry about to be appended; its attributed school is stored with it and never looked up again. */
record CreditEntry(
        UUID id,
        UUID teacherId,
        UUID schoolId,
        String schoolCode,
        EntryKind kind,
        UUID reverses,
        String activity,
        CourseLevel courseLevel,
        Form form,
        LocalDate date,
        BigDecimal activityHours,
        BigDecimal amount,
        Unit unit,
        String sourceSystem,
        String externalId,
        String reason,
        Instant recordedAt) {

    private static final String DEFAULT_SOURCE = "API";

    /** Hours as given: until a credit scheme applies, an hour counts as an hour. */
    static CreditEntry grant(UUID id, UUID teacherId, School school, CreditRequest request, Instant recordedAt) {
        BigDecimal hours = request.hours().setScale(2, RoundingMode.UNNECESSARY);
        return new CreditEntry(
                id,
                teacherId,
                school.id(),
                school.code(),
                EntryKind.GRANT,
                null,
                request.activity(),
                request.courseLevel(),
                request.form(),
                request.date(),
                hours,
                hours,
                Unit.HOUR,
                request.sourceSystem() == null ? DEFAULT_SOURCE : request.sourceSystem(),
                request.externalId(),
                null,
                recordedAt);
    }

    /** The exact opposite of an entry, on the same day and for the same school. */
    CreditEntry reversal(UUID reversalId, String why, Instant reversedAt) {
        return new CreditEntry(
                reversalId,
                teacherId,
                schoolId,
                schoolCode,
                EntryKind.REVERSAL,
                id,
                activity,
                courseLevel,
                form,
                date,
                activityHours.negate(),
                amount.negate(),
                unit,
                sourceSystem,
                externalId,
                why,
                reversedAt);
    }

    int year() {
        return date.getYear();
    }

    CreditView view() {
        return new CreditView(
                id,
                teacherId,
                kind,
                reverses,
                schoolCode,
                year(),
                activity,
                courseLevel,
                form,
                date,
                activityHours,
                amount,
                unit,
                sourceSystem,
                externalId,
                reason,
                recordedAt);
    }
}
