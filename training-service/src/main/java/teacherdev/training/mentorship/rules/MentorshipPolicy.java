package teacherdev.training.mentorship.rules;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The policy data of kind MENTORSHIP.
 *
 * @param capacity how many mentees a mentor may have on a day
 * @param reach how far apart the schools may be
 * @param sameStage the kinds that need the same stage
 * @param sameSubject the kinds that need a common subject
 * @param termStarts month and day (MM-DD) on which terms begin
 * @param activities kinds of activity that may be logged, beside those of which minima and announceFirst speak
 * @param announceFirst activities that count only if they were announced beforehand
 * @param graduationLogs entries of the log that a graduation needs
 * @param mentorWeeklyLessons lessons per week that count as the mentor's load
 * @param mentorHours training hours for the mentor at the graduation, two decimals
 * @param menteeHours the same for the mentee
 * @param newTeacherYears full years of work before which a teacher is new
 * @param scores points by which suggestions are compared
 */
public record MentorshipPolicy(
        int capacity,
        Reach reach,
        Set<PairingKind> sameStage,
        Set<PairingKind> sameSubject,
        Map<PairingKind, MentorDemand> mentors,
        List<String> termStarts,
        List<Minimum> minima,
        Set<String> activities,
        Set<String> announceFirst,
        int graduationLogs,
        Set<ReviewStage> graduationReviews,
        BigDecimal mentorWeeklyLessons,
        BigDecimal mentorHours,
        BigDecimal menteeHours,
        int newTeacherYears,
        Scores scores) {

    /** Points for what two teachers have in common; {@code paired} and {@code load} are usually below zero. */
    public record Scores(
            int sameSubject,
            int sameStage,
            int sameSchool,
            int sameCounty,
            int sameCity,
            int titleLevel,
            int honour,
            int wish,
            int paired,
            int load) {

        public Scores {
            // Each further mentee must weigh at least as much as the one before, or no optimum can be proven.
            if (load > 0) {
                throw new IllegalArgumentException("load must not be above zero");
            }
        }
    }

    public MentorshipPolicy {
        if (capacity < 1 || capacity > 100 || graduationLogs < 0 || newTeacherYears < 0) {
            throw new IllegalArgumentException("capacity must be 1 to 100, other numbers at least 0");
        }
        sameStage = Set.copyOf(sameStage);
        sameSubject = Set.copyOf(sameSubject);
        mentors = Map.copyOf(mentors);
        termStarts.forEach(start -> MonthDay.parse("--" + start));
        termStarts = List.copyOf(termStarts);
        minima = List.copyOf(minima);
        activities = Set.copyOf(activities);
        announceFirst = Set.copyOf(announceFirst);
        graduationReviews = Set.copyOf(graduationReviews);
    }

    /** Every kind of activity that a log may hold, in the order of the words. */
    public SortedSet<String> loggable() {
        SortedSet<String> loggable = new TreeSet<>(activities);
        loggable.addAll(announceFirst);
        minima.forEach(minimum -> loggable.add(minimum.activity()));
        return loggable;
    }

    public MentorDemand demand(PairingKind kind) {
        return mentors.getOrDefault(kind, MentorDemand.NONE);
    }
}
