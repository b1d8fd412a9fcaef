package teacherdev.deploy.county;

import java.time.LocalDate;

/**
 * One teacher's part in a training activity, as the training centre's system knows it.
 *
 * @param externalId the session's id in the system TRAINING; with the teacher it is the key
 * @param teacher the teacher's external id
 * @param hours a decimal with two places
 */
public record Activity(
        String externalId,
        String teacher,
        String activity,
        String courseLevel,
        String form,
        String hours,
        LocalDate date,
        String category) {

    public static final String SOURCE = "TRAINING";
}
