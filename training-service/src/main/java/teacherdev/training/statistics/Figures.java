package teacherdev.training.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What was counted of one group; what was not asked for, or cannot be judged in such a group, is null. */
record Figures(BigDecimal hours, long activities, Long people, Long staff, Long completed) {

    private static final BigDecimal NO_HOURS = BigDecimal.ZERO.setScale(2, RoundingMode.UNNECESSARY);

    static final Figures NONE = new Figures(NO_HOURS, 0, null, null, null);
    static final Figures NO_PEOPLE = new Figures(NO_HOURS, 0, 0L, null, null);
    static final Figures NO_STAFF = new Figures(NO_HOURS, 0, 0L, 0L, 0L);

    Figures withHours(BigDecimal counted, long countedActivities) {
        return new Figures(counted, countedActivities, people, staff, completed);
    }

    Figures withPeople(long counted) {
        return new Figures(hours, activities, counted, null, null);
    }

    Figures withStaff(long counted, long countedStaff, long countedCompleted) {
        return new Figures(hours, activities, counted, countedStaff, countedCompleted);
    }

    /** Two groups as one, for groups of which nobody is in both. */
    Figures plus(Figures other) {
        return new Figures(
                hours.add(other.hours),
                activities + other.activities,
                sum(people, other.people),
                sum(staff, other.staff),
                sum(completed, other.completed));
    }

    private static Long sum(Long one, Long other) {
        return one == null ? other : other == null ? one : Long.valueOf(one + other);
    }
}
