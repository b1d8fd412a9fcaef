package teacherdev.teacher.title;

import java.time.LocalDate;
import java.util.List;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.problem.TeacherProblem;
import teacherdev.teacher.title.rules.TitleLevel;
import teacherdev.teacher.title.rules.TitleOrder;
import teacherdev.teacher.title.rules.TitleOrder.Decision;
import teacherdev.teacher.title.rules.TitleOrder.Held;

/** Refuses titles whose dates or whose place among the others cannot be, and names the field. */
final class TitleChecks {

    private TitleChecks() {}

    /** @param birthOrNull the birth date, when it is known */
    static void requireDates(LocalDate qualifiedOn, LocalDate appointedOn, LocalDate birthOrNull) {
        if (qualifiedOn == null && appointedOn == null) {
            throw refusal(
                    "appointedOn",
                    TeacherProblem.TITLE_DATE_MISSING,
                    Text.of("the day of the qualification or of the appointment is needed", "须有取得资格日期或聘任日期"));
        }
        if (qualifiedOn != null && appointedOn != null && appointedOn.isBefore(qualifiedOn)) {
            throw refusal(
                    "appointedOn",
                    TeacherProblem.TITLE_OUT_OF_ORDER,
                    Text.of("the appointment is before the qualification", "聘任日期早于取得资格日期"));
        }
        LocalDate first = qualifiedOn == null ? appointedOn : qualifiedOn;
        if (birthOrNull != null && !first.isAfter(birthOrNull)) {
            throw refusal(
                    qualifiedOn == null ? "appointedOn" : "qualifiedOn",
                    TeacherProblem.DATE_BEFORE_BIRTH,
                    TeacherProblem.DATE_BEFORE_BIRTH.title());
        }
    }

    static void requireOrder(List<Held> known, TitleLevel level, LocalDate qualifiedOn, LocalDate appointedOn) {
        String field = appointedOn == null ? "qualifiedOn" : "appointedOn";
        switch (TitleOrder.decide(known, level, appointedOn == null ? qualifiedOn : appointedOn)) {
            case Decision.Fits _ -> {}
            case Decision.HeldAlready _ ->
                throw refusal("level", TeacherProblem.TITLE_HELD_ALREADY, TeacherProblem.TITLE_HELD_ALREADY.title());
            case Decision.BeforeLower(Held lower) ->
                throw refusal(
                        field,
                        TeacherProblem.TITLE_OUT_OF_ORDER,
                        Text.of(
                                "must be after " + lower.since() + ", when she had the title " + lower.level(),
                                "须晚于 " + lower.since() + "（" + lower.level().zh() + "）"));
            case Decision.AfterHigher(Held higher) ->
                throw refusal(
                        field,
                        TeacherProblem.TITLE_OUT_OF_ORDER,
                        Text.of(
                                "must be before " + higher.since() + ", when she had the title " + higher.level(),
                                "须早于 " + higher.since() + "（" + higher.level().zh() + "）"));
        }
    }

    private static ProblemException refusal(String field, TeacherProblem problem, Text reason) {
        return ProblemException.ofField(problem, field, reason);
    }
}
