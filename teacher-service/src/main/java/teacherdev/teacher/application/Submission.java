package teacherdev.teacher.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import teacherdev.teacher.history.Glance;

/**
 * When an application was submitted in its present round, and with which values of the profile.
 *
 * @param values empty where the scheme of that day took nothing from the profile
 */
record Submission(LocalDate day, Instant at, Optional<ProfileValuesView> values) {

    /** The day and the knowledge of the submission. */
    Glance glance() {
        return new Glance(day, Optional.of(at));
    }
}
