package teacherdev.teacher.poststructure.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is taken and free in later years, if nobody but those who retire leaves and the planned ones are appointed. */
public final class Forecast {

    /**
     * One year.
     *
     * @param retiring how many leave in the year
     * @param appointed how many are planned to come in the year
     * @param quota the posts at the end of the year
     */
    public record Year(int year, int retiring, int appointed, Quota quota) {}

    private Forecast() {}

    /**
     * The years from one on.
     *
     * @param retirements the days on which the present occupants retire
     * @param appointedEachYear how many are planned to be appointed each year
     */
    public static List<Year> of(
            int firstYear, int years, Quota present, List<LocalDate> retirements, int appointedEachYear) {
        List<Year> outlook = new ArrayList<>();
        int occupied = present.occupied();
        for (int i = 0; i < years; i++) {
            int year = firstYear + i;
            // Whoever should have retired before is counted in the first year: the post is still taken.
            int first = i;
            int retiring = (int) retirements.stream()
                    .filter(day -> day.getYear() == year || (first == 0 && day.getYear() < year))
                    .count();
            occupied = occupied - retiring + appointedEachYear;
            outlook.add(new Year(year, retiring, appointedEachYear, new Quota(present.quota(), occupied)));
        }
        return outlook;
    }
}
