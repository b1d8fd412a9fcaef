package teacherdev.training.mentorship.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Who may mentor whom. */
public final class Eligibility {

    private Eligibility() {}

    /** Everything that keeps a teacher from mentoring by a kind, whoever the mentee is. */
    public static Set<Bar> barsOfMentor(MentorshipPolicy policy, PairingKind kind, Person mentor, LocalDate day) {
        MentorDemand demand = policy.demand(kind);
        Set<Bar> bars = EnumSet.noneOf(Bar.class);
        add(bars, !mentor.active(), Bar.MENTOR_NOT_ACTIVE);
        add(bars, mentor.ethicsVeto(), Bar.MENTOR_ETHICS_VETO);
        add(
                bars,
                !demand.titles().isEmpty()
                        && (mentor.title() == null || !demand.titles().contains(mentor.title())),
                Bar.MENTOR_TITLE);
        add(bars, years(mentor, day) < demand.yearsMin(), Bar.MENTOR_YEARS);
        add(
                bars,
                !demand.honourLevels().isEmpty() && Collections.disjoint(demand.honourLevels(), mentor.honourLevels()),
                Bar.MENTOR_HONOUR);
        add(bars, demand.headTeacher() && !mentor.headTeacher(), Bar.MENTOR_NEVER_HEAD_TEACHER);
        return bars;
    }

    /** Everything that keeps these two apart. What nobody has told of a stage or a subject stands in nobody's way. */
    public static Set<Bar> bars(
            MentorshipPolicy policy, PairingKind kind, Person mentor, Person mentee, LocalDate day) {
        Set<Bar> bars = barsOfMentor(policy, kind, mentor, day);
        bars.addAll(barsBetween(policy, kind, mentor, mentee));
        return bars;
    }

    /** What keeps a mentee from any mentor, or from this one. */
    public static Set<Bar> barsBetween(MentorshipPolicy policy, PairingKind kind, Person mentor, Person mentee) {
        Set<Bar> bars = EnumSet.noneOf(Bar.class);
        add(bars, !mentee.active(), Bar.MENTEE_NOT_ACTIVE);
        add(
                bars,
                policy.sameStage().contains(kind)
                        && mentor.stage() != null
                        && mentee.stage() != null
                        && !mentor.stage().equals(mentee.stage()),
                Bar.OTHER_STAGE);
        add(
                bars,
                policy.sameSubject().contains(kind)
                        && !mentor.subjects().isEmpty()
                        && !mentee.subjects().isEmpty()
                        && Collections.disjoint(mentor.subjects(), mentee.subjects()),
                Bar.OTHER_SUBJECT);
        add(bars, mentor.distanceTo(mentee).compareTo(policy.reach()) > 0, Bar.TOO_FAR);
        return bars;
    }

    private static void add(Set<Bar> bars, boolean stands, Bar bar) {
        if (stands) {
            bars.add(bar);
        }
    }

    private static int years(Person mentor, LocalDate day) {
        return mentor.careerFrom() == null || mentor.careerFrom().isAfter(day)
                ? 0
                : Period.between(mentor.careerFrom(), day).getYears();
    }
}
