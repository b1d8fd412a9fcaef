package teacherdev.training.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import teacherdev.training.rollup.Movement;
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
        String category,
        UUID replaces,
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
                request.category() == null ? "" : request.category(),
                null,
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
                category,
                null,
                sourceSystem,
                externalId,
                why,
                reversedAt);
    }

    /** The same entry in the place of one that is reversed. */
    CreditEntry inPlaceOf(UUID replaced) {
        return new CreditEntry(
                id,
                teacherId,
                schoolId,
                schoolCode,
                kind,
                reverses,
                activity,
                courseLevel,
                form,
                date,
                activityHours,
                amount,
                unit,
                category,
                replaced,
                sourceSystem,
                externalId,
                reason,
                recordedAt);
    }

    /** Whether another entry says the same of the activity; to whom and by which rule it counts is not compared. */
    boolean saysTheSameAs(CreditEntry other) {
        return activity.equals(other.activity)
                && courseLevel == other.courseLevel
                && form == other.form
                && date.equals(other.date)
                && activityHours.compareTo(other.activityHours) == 0
                && category.equals(other.category);
    }

    /** What the entry adds to the sums, or takes from them. */
    Movement movement() {
        return new Movement(
                teacherId,
                schoolId,
                date,
                courseLevel.name(),
                form.name(),
                category,
                activityHours,
                switch (kind) {
                    case GRANT -> 1;
                    case REVERSAL -> -1;
                });
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
                category.isEmpty() ? null : category,
                replaces,
                sourceSystem,
                externalId,
                reason,
                recordedAt);
    }
}
