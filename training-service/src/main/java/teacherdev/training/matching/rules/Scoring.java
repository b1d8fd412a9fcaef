package teacherdev.training.matching.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import teacherdev.training.matching.rules.Part.Reason;
import teacherdev.training.mentorship.rules.MentorshipPolicy.Scores;
import teacherdev.training.mentorship.rules.Person;

/** What a pair is worth by the policy's points; parts of nothing are left out. */
public final class Scoring {

    /** Title levels from the lowest to the highest 三级 to 正高级; a teacher without a title stands below them. */
    private static final List<String> TITLES = List.of("THIRD", "SECOND", "FIRST", "SENIOR", "FULL_SENIOR");

    private Scoring() {}

    /** What is known of two teachers beside themselves. */
    public record History(boolean wished, boolean pairedBefore) {}

    public static List<Part> parts(Scores scores, Person mentor, Person mentee, History history) {
        List<Part> parts = new ArrayList<>();
        add(
                parts,
                Reason.SAME_SUBJECT,
                scores.sameSubject(),
                !Collections.disjoint(mentor.subjects(), mentee.subjects()));
        add(
                parts,
                Reason.SAME_STAGE,
                scores.sameStage(),
                mentor.stage() != null && mentor.stage().equals(mentee.stage()));
        switch (mentor.distanceTo(mentee)) {
            case SAME_SCHOOL -> add(parts, Reason.SAME_SCHOOL, scores.sameSchool(), true);
            case SAME_COUNTY -> add(parts, Reason.SAME_COUNTY, scores.sameCounty(), true);
            case SAME_CITY -> add(parts, Reason.SAME_CITY, scores.sameCity(), true);
            case ANYWHERE -> {
                // Nothing in common.
            }
        }
        long levels = Math.max(0, level(mentor) - level(mentee));
        add(parts, Reason.TITLE_GAP, scores.titleLevel() * levels, true);
        add(parts, Reason.HONOUR, scores.honour(), !mentor.honourLevels().isEmpty());
        add(parts, Reason.WISH, scores.wish(), history.wished());
        add(parts, Reason.PAIRED_BEFORE, scores.paired(), history.pairedBefore());
        return parts;
    }

    public static long sum(List<Part> parts) {
        return parts.stream().mapToLong(Part::points).sum();
    }

    private static int level(Person person) {
        return person.title() == null ? -1 : TITLES.indexOf(person.title());
    }

    private static void add(List<Part> parts, Reason reason, long points, boolean holds) {
        if (holds && points != 0) {
            parts.add(new Part(reason, points));
        }
    }
}
