package teacherdev.training.mentorship;

import java.util.UUID;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.problem.TrainingProblem;
import teacherdev.training.roster.Roster.Standing;

/** The schools of the two who are to be paired; the caller must reach one of them, because pairs may cross borders. */
record Standings(UUID mentor, UUID mentee) {

    static Standings of(Standing mentor, Standing mentee) {
        Standing.Known mentorKnown = known(mentor, "mentorId");
        Standing.Known menteeKnown = known(mentee, "menteeId");
        if (!reached(mentorKnown) && !reached(menteeKnown)) {
            throw noSuchTeacher("menteeId");
        }
        return new Standings(school(mentorKnown, "mentorId"), school(menteeKnown, "menteeId"));
    }

    private static Standing.Known known(Standing standing, String field) {
        return switch (standing) {
            case Standing.Known known -> known;
            case Standing.Unknown(boolean young)
            when young ->
                throw ProblemException.ofField(
                                TrainingProblem.TEACHER_NOT_YET_REPLICATED,
                                field,
                                TrainingProblem.TEACHER_NOT_YET_REPLICATED.title())
                        .retryAfter(1);
            case Standing.Unknown _ -> throw noSuchTeacher(field);
        };
    }

    private static boolean reached(Standing.Known known) {
        return known.callerReachesTeacher() || known.callerReachesSchool();
    }

    private static UUID school(Standing.Known known, String field) {
        return known.school()
                .orElseThrow(() -> ProblemException.ofField(
                        TrainingProblem.NO_ASSIGNMENT_ON_DATE, field, TrainingProblem.NO_ASSIGNMENT_ON_DATE.title()))
                .id();
    }

    private static ProblemException noSuchTeacher(String field) {
        return ProblemException.ofField(
                PlatformProblem.NOT_FOUND, field, Text.of("No such teacher in your scope", "您的管辖范围内没有该教师"));
    }
}
