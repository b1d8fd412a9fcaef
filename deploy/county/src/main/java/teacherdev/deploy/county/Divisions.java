package teacherdev.deploy.county;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The real divisions: 31 provinces, 333 prefectures, 2,978 counties. */
public final class Divisions {

    static final String COUNTRY = "CN";

    /** Rows of the prefecture file that are no prefectures; their counties belong to the province directly. */
    private static final Set<String> PLACEHOLDERS =
            Set.of("1101", "1201", "3101", "5001", "5002", "4190", "4290", "4690", "6590");

    private Divisions() {}

    /** All of them, each after the one above it. */
    public static List<Region> read(Path folder) throws IOException {
        List<Region> regions = new ArrayList<>(Csv.read(
                folder.resolve("provinces.csv"),
                line -> new Region(line.getField("code"), line.getField("name"), COUNTRY)));
        Csv.read(
                        folder.resolve("cities.csv"),
                        line -> new Region(line.getField("code"), line.getField("name"), line.getField("provinceCode")))
                .stream()
                .filter(city -> !PLACEHOLDERS.contains(city.code()))
                .forEach(regions::add);
        regions.addAll(Csv.read(folder.resolve("areas.csv"), line -> {
            String city = line.getField("cityCode");
            String parent = PLACEHOLDERS.contains(city) ? line.getField("provinceCode") : city;
            return new Region(line.getField("code"), line.getField("name"), parent);
        }));
        return regions;
    }
}
