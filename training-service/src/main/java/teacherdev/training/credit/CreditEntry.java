package teacherdev.training.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import teacherdev.training.credit.rules.Activity;
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
        Valuation worth,
        Map<String, String> facts,
        String category,
        Provenance provenance,
        UUID replaces,
        String sourceSystem,
        String externalId,
        String reason,
        UUID causedBy,
        Instant recordedAt) {

    private static final String DEFAULT_SOURCE = "API";
    private static final BigDecimal NO_HOURS = BigDecimal.ZERO.setScale(2, RoundingMode.UNNECESSARY);

    CreditEntry {
        facts = Map.copyOf(facts);
    }

    /** An activity that counts its hours until a credit rule values it. */
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
                Valuation.asGiven(hours),
                request.facts() == null ? Map.of() : request.facts(),
                request.category() == null ? "" : request.category(),
                Provenance.of(request.origin(), request.evidence()),
                null,
                request.sourceSystem() == null ? DEFAULT_SOURCE : request.sourceSystem(),
                request.externalId(),
                null,
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
                worth.of(amount().negate(), null),
                facts,
                category,
                provenance,
                null,
                sourceSystem,
                externalId,
                why,
                null,
                reversedAt);
    }

    /** What this entry frees or cuts elsewhere, on its day and for its school; no hours. */
    CreditEntry adjustment(UUID adjustmentId, BigDecimal difference, String steps) {
        return new CreditEntry(
                adjustmentId,
                teacherId,
                schoolId,
                schoolCode,
                EntryKind.ADJUSTMENT,
                null,
                activity,
                courseLevel,
                form,
                date,
                NO_HOURS,
                worth.of(difference, steps),
                Map.of(),
                category,
                provenance,
                null,
                sourceSystem,
                externalId,
                null,
                id,
                recordedAt);
    }

    /** The same entry in the place of one that is reversed. */
    CreditEntry inPlaceOf(UUID replaced) {
        return with(id, worth, replaced, recordedAt);
    }

    /** The same activity in the place of this entry, which is reversed, to be valued anew. */
    CreditEntry again(UUID newId, Instant now) {
        return with(newId, Valuation.asGiven(activityHours), id, now);
    }

    /** The same activity in the place of this entry, which is reversed, attributed to another school. */
    CreditEntry againAt(School school, UUID newId, Instant now) {
        return with(newId, teacherId, school, Valuation.asGiven(activityHours), id, now);
    }

    /** The same activity under the record that took the place of her record, to be valued there. */
    CreditEntry movedTo(UUID survivor, UUID newId, Instant now) {
        return with(newId, survivor, new School(schoolId, schoolCode), Valuation.asGiven(activityHours), id, now);
    }

    /** The same entry as a credit rule values it. */
    CreditEntry valued(Valuation valuation) {
        return with(id, valuation, replaces, recordedAt);
    }

    private CreditEntry with(UUID otherId, Valuation valuation, UUID replaced, Instant at) {
        return with(otherId, teacherId, new School(schoolId, schoolCode), valuation, replaced, at);
    }

    private CreditEntry with(
            UUID otherId, UUID otherTeacher, School school, Valuation valuation, UUID replaced, Instant at) {
        return new CreditEntry(
                otherId,
                otherTeacher,
                school.id(),
                school.code(),
                kind,
                reverses,
                activity,
                courseLevel,
                form,
                date,
                activityHours,
                valuation,
                facts,
                category,
                provenance,
                replaced,
                sourceSystem,
                externalId,
                reason,
                causedBy,
                at);
    }

    BigDecimal amount() {
        return worth.amount();
    }

    Unit unit() {
        return worth.unit();
    }

    /** What a credit rule may read of it. */
    Activity readable() {
        return new Activity(date, activity, courseLevel.name(), form.name(), category, activityHours, facts);
    }

    /** Whether another entry says the same of the activity; to whom and by which rule it counts is not compared. */
    boolean saysTheSameAs(CreditEntry other) {
        return activity.equals(other.activity)
                && courseLevel == other.courseLevel
                && form == other.form
                && date.equals(other.date)
                && activityHours.compareTo(other.activityHours) == 0
                && category.equals(other.category)
                && provenance.equals(other.provenance)
                && facts.equals(other.facts);
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
                    case ADJUSTMENT -> 0;
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
                amount(),
                unit(),
                CreditView.rule(worth),
                facts.isEmpty() ? null : facts,
                category.isEmpty() ? null : category,
                provenance.origin(),
                provenance.evidence(),
                replaces,
                causedBy,
                sourceSystem,
                externalId,
                reason,
                recordedAt);
    }
}
