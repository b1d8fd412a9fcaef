package teacherdev.training.cycle;

import java.util.ArrayList;
import java.util.List;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.cycle.CyclePolicy.Rules;
import teacherdev.training.cycle.JudgingCycles.NotAsked;
import teacherdev.training.cycle.JudgingCycles.Period;
import teacherdev.training.cycle.rules.LateJoiners;
import teacherdev.training.cycle.rules.Office;

/** Says in words why a requirement is as high as it is. */
final class Reasons {

    private Reasons() {}

    /** @param daysCount whether the document takes off days on which nothing is asked for */
    static List<String> of(
            Career career, Rules rules, Period period, NotAsked notAsked, boolean daysCount, String language) {
        List<Text> reasons = new ArrayList<>();
        reasons.add(Text.of(
                rules.scheme() + " asks for it from " + period.from() + " to " + period.due() + ", " + period.days()
                        + " days",
                "依据 " + rules.scheme() + "，" + period.from() + " 至 " + period.due() + "，共 " + period.days() + " 天"));
        if (notAsked.beforeWork() > 0) {
            reasons.add(joined(career, rules, notAsked, daysCount));
        }
        if (notAsked.onLeave() > 0) {
            reasons.add(
                    daysCount
                            ? Text.of(
                                    notAsked.onLeave() + " days of leave are taken off in proportion",
                                    "停训假期 " + notAsked.onLeave() + " 天按比例扣除")
                            : Text.of(
                                    notAsked.onLeave() + " days of leave; the document takes no days off",
                                    "停训假期 " + notAsked.onLeave() + " 天，该方案不扣除天数"));
        }
        for (Office office : Office.values()) {
            if (JudgingCycles.held(career, office, period)
                    && !JudgingCycles.isNothing(rules.extras().get(office))) {
                reasons.add(Text.of(
                        "as " + office + " " + rules.extras().get(office) + " more in the whole period",
                        (office == Office.PRINCIPAL ? "校长" : "班主任") + "整个周期另加 "
                                + rules.extras().get(office)));
            }
        }
        return reasons.stream().map(reason -> reason.in(language)).toList();
    }

    private static Text joined(Career career, Rules rules, NotAsked notAsked, boolean daysCount) {
        String since = "work began on " + career.from() + ", after " + notAsked.beforeWork() + " days of it; ";
        String zh = career.from() + " 入职，此前 " + notAsked.beforeWork() + " 天";
        if (rules.lateJoiners() == LateJoiners.FULL) {
            return Text.of(
                    since + "the policy asks for all of it (lateJoiners FULL)", zh + "，政策要求足额完成（lateJoiners FULL）");
        }
        return daysCount
                ? Text.of(
                        since + "they are taken off in proportion (lateJoiners PRORATED)",
                        zh + "按比例扣除（lateJoiners PRORATED）")
                : Text.of(since + "the document takes no days off", zh + "，该方案不扣除天数");
    }
}
