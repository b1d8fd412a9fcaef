package teacherdev.evaluation.cycle;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The policy data of kind ASSESSMENT that hold for an organisation on a census day.
 *
 * @param excellentShare the most that may be 优秀 of a unit's assessed people; the count is rounded down
 * @param rewardedExcellentShare the same for a rewarded unit
 * @param excellentFrom the score from which 优秀 is possible, and so on for the other grades
 * @param leaveShareMax who was on leave for a larger share of the period gets no grade
 * @param managementShare what part of a leader's grading score comes from the management sheet
 * @param sampleMin fewer answers than this are never shown nor used
 * @param cellMin fewer people than this are never shown as a group
 */
public record AssessmentPolicy(
        BigDecimal excellentShare,
        BigDecimal rewardedExcellentShare,
        BigDecimal excellentFrom,
        BigDecimal qualifiedFrom,
        BigDecimal basicallyQualifiedFrom,
        BigDecimal leaveShareMax,
        BigDecimal managementShare,
        int publicationWorkingDays,
        int sampleMin,
        int cellMin) {

    public static final String KIND = "ASSESSMENT";

    public AssessmentPolicy {
        Objects.requireNonNull(excellentShare, "excellentShare");
        Objects.requireNonNull(rewardedExcellentShare, "rewardedExcellentShare");
        Objects.requireNonNull(excellentFrom, "excellentFrom");
        Objects.requireNonNull(qualifiedFrom, "qualifiedFrom");
        Objects.requireNonNull(basicallyQualifiedFrom, "basicallyQualifiedFrom");
        Objects.requireNonNull(leaveShareMax, "leaveShareMax");
        Objects.requireNonNull(managementShare, "managementShare");
    }
}
