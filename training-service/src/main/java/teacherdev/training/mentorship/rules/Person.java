package teacherdev.training.mentorship.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the rules know of a teacher on a day.
 *
 * @param stage null while nobody has told it
 * @param title her present title level, or null
 * @param honourLevels levels of her valid honours
 * @param careerFrom first day of her work, or null
 * @param headTeacher whether she is or was a head teacher
 * @param path codes from the country down to her primary school; empty without one
 */
public record Person(
        UUID id,
        boolean active,
        String stage,
        Set<String> subjects,
        String title,
        Set<String> honourLevels,
        boolean ethicsVeto,
        LocalDate careerFrom,
        boolean headTeacher,
        List<String> path) {

    public Person {
        subjects = Set.copyOf(subjects);
        honourLevels = Set.copyOf(honourLevels);
        path = List.copyOf(path);
    }

    /** How far two teachers' schools are apart; the path is country, province, city, county, school. */
    public Reach distanceTo(Person other) {
        if (!path.isEmpty() && path.equals(other.path)) {
            return Reach.SAME_SCHOOL;
        }
        if (shares(other, COUNTY)) {
            return Reach.SAME_COUNTY;
        }
        return shares(other, CITY) ? Reach.SAME_CITY : Reach.ANYWHERE;
    }

    private static final int CITY = 2;
    private static final int COUNTY = 3;

    private boolean shares(Person other, int level) {
        return path.size() > level
                && other.path.size() > level
                && path.get(level).equals(other.path.get(level));
    }
}
