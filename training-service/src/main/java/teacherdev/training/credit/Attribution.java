package teacherdev.training.credit;

import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.problem.TrainingProblem;
import teacherdev.training.roster.Roster.School;
import teacherdev.training.roster.Roster.Standing;

/** To which school an activity is attributed, or why the caller may not credit it. */
final class Attribution {

    private Attribution() {}

    static School school(Standing standing) {
        return switch (standing) {
            case Standing.Unknown(boolean young)
            when young ->
                throw new ProblemException(
                                TrainingProblem.TEACHER_NOT_YET_REPLICATED,
                                TrainingProblem.TEACHER_NOT_YET_REPLICATED.title())
                        .retryAfter(1);
            case Standing.Unknown _ -> throw TeacherNotFound.problem();
            case Standing.Known known
            when known.callerReachesSchool() -> known.school().orElseThrow();
            case Standing.Known known when !known.callerReachesTeacher() -> throw TeacherNotFound.problem();
            case Standing.Known known
            when known.school().isEmpty() ->
                throw ProblemException.ofField(
                        TrainingProblem.NO_ASSIGNMENT_ON_DATE, "date", TrainingProblem.NO_ASSIGNMENT_ON_DATE.title());
            case Standing.Known _ ->
                throw ProblemException.ofField(
                        PlatformProblem.OUT_OF_SCOPE,
                        "date",
                        Text.of("On this date the teacher belonged to another school", "该日期教师隶属于其他学校"));
        };
    }
}
