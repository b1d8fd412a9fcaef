package teacherdev.deploy.county;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Everything that the sample consists of.
 *
 * @param regions all divisions of the country, each after the one above it
 * @param schools the organisations of the county
 * @param teachers 3,000 people, and the 101 of the golden school
 * @param activities 40,000 training activities of 2022 to 2026
 */
public record SampleCounty(
        List<Region> regions, List<School> schools, List<Teacher> teachers, List<Activity> activities) {

    public static final String COUNTY = "511702";
    public static final long SEED = 511_702;

    public SampleCounty {
        regions = List.copyOf(regions);
        schools = List.copyOf(schools);
        teachers = List.copyOf(teachers);
        activities = List.copyOf(activities);
    }

    /**
     * Makes it; the same seed gives the same county everywhere.
     *
     * @param folder deploy/sample with the divisions and the organisations
     */
    public static SampleCounty generate(Path folder, long seed) throws IOException {
        List<School> schools = Schools.read(folder.resolve("schools.csv"));
        List<School> ordinary = schools.stream()
                .filter(school -> !school.code().equals(GoldenSchool.CODE))
                .toList();
        // Each part has a sequence of its own, so that a change in one does not turn everything else.
        People people = new People(ordinary, new Random(seed));
        GoldenSchool golden = new GoldenSchool(new Random(seed + 1));
        List<Teacher> teachers = new ArrayList<>();
        ordinary.forEach(school -> teachers.addAll(people.staff(school)));
        List<Activity> activities = new Training(List.copyOf(teachers), new Random(seed + 2)).activities();
        schools.stream()
                .filter(school -> school.code().equals(GoldenSchool.CODE))
                .forEach(school -> teachers.addAll(golden.staff(school)));
        return new SampleCounty(Divisions.read(folder.resolve("divisions")), schools, teachers, activities);
    }
}
