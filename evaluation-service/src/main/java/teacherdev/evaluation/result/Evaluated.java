package teacherdev.evaluation.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import teacherdev.evaluation.cycle.Collecting;
import teacherdev.evaluation.cycle.Participant;
import teacherdev.evaluation.result.rules.Grade;
import teacherdev.evaluation.result.rules.Grading;
import teacherdev.platform.rules.number.Rational;
import teacherdev.platform.rules.trace.TraceLine;

/**
 * What a run gave for one sheet of one person.
 *
 * @param score null only for a vetoed person
 * @param gradingScore what grades go by; for a leader both sheets together
 * @param proposed the grade that the scheme names, or null
 * @param trace told on demand, because the engine tells it from its columns
 */
record Evaluated(
        Participant person,
        Rational score,
        Rational gradingScore,
        boolean vetoed,
        Grade proposed,
        Map<String, Object> stepValues,
        Map<String, Collecting.Collected> inputs,
        Supplier<List<TraceLine>> trace,
        String schemeHash) {

    /** Scores are stored with ten places, rounded here and nowhere else. */
    private static final int PLACES = 10;

    BigDecimal storedScore() {
        return stored(score);
    }

    BigDecimal storedGradingScore() {
        return stored(gradingScore);
    }

    private static BigDecimal stored(Rational value) {
        return value == null ? null : value.toDecimal(PLACES, RoundingMode.HALF_UP);
    }

    /** As a candidate for a grade, counted in a unit. */
    Grading.Candidate candidate(String unit) {
        return new Grading.Candidate(person.id().toString(), unit, storedGradingScore(), vetoed, proposed);
    }
}
