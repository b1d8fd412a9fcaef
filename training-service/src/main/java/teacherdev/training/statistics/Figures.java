package teacherdev.training.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What was counted of one group. */
record Figures(BigDecimal hours, long activities, long people, long staff, long completed) {

    static final Figures NONE = new Figures(BigDecimal.ZERO.setScale(2, RoundingMode.UNNECESSARY), 0, 0, 0, 0);

    Figures withHours(BigDecimal counted, long countedActivities) {
        return new Figures(counted, countedActivities, people, staff, completed);
    }

    Figures withPeople(long counted, long countedStaff, long countedCompleted) {
        return new Figures(hours, activities, counted, countedStaff, countedCompleted);
    }
}
