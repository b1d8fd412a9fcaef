package teacherdev.training.cycle;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Event: a requirement is met. Contract: {@code teacherdev.training.v1/requirement-met.v1}.
 *
 * @param metOn the day of the last activity that counts
 */
record RequirementMet(UUID teacherId, String requirement, String cycle, LocalDate metOn) {

    static final String TYPE = "teacherdev.training.requirement-met.v1";
}
