package teacherdev.training.mentorship.rules;

import java.util.Set;

/**
 * What a mentor of a kind must be; an empty set demands nothing.
 *
 * @param titles title levels of which she holds one
 * @param yearsMin full years since her work began
 * @param honourLevels levels of which she holds a valid honour
 * @param headTeacher whether she is or was a head teacher 班主任
 */
public record MentorDemand(Set<String> titles, int yearsMin, Set<String> honourLevels, boolean headTeacher) {

    public static final MentorDemand NONE = new MentorDemand(Set.of(), 0, Set.of(), false);

    public MentorDemand {
        titles = titles == null ? Set.of() : Set.copyOf(titles);
        honourLevels = honourLevels == null ? Set.of() : Set.copyOf(honourLevels);
    }
}
