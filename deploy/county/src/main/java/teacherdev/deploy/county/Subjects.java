package teacherdev.deploy.county;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** What is taught at which stage; frequent subjects stand several times. */
final class Subjects {

    private static final List<String> SECONDARY = List.of(
            "CHINESE",
            "CHINESE",
            "CHINESE",
            "MATHEMATICS",
            "MATHEMATICS",
            "MATHEMATICS",
            "ENGLISH",
            "ENGLISH",
            "ENGLISH",
            "PHYSICS",
            "PHYSICS",
            "CHEMISTRY",
            "BIOLOGY",
            "HISTORY",
            "GEOGRAPHY",
            "POLITICS",
            "PE",
            "PE",
            "MUSIC",
            "ART",
            "INFORMATION_TECHNOLOGY");

    private static final Map<String, List<String>> BY_STAGE = Map.of(
            "KINDERGARTEN", List.of("PRESCHOOL"),
            "PRIMARY",
                    List.of(
                            "CHINESE",
                            "CHINESE",
                            "CHINESE",
                            "CHINESE",
                            "MATHEMATICS",
                            "MATHEMATICS",
                            "MATHEMATICS",
                            "ENGLISH",
                            "ENGLISH",
                            "SCIENCE",
                            "PE",
                            "MUSIC",
                            "ART",
                            "MORALITY_AND_LAW"),
            "JUNIOR", SECONDARY,
            "SENIOR", SECONDARY,
            "VOCATIONAL",
                    List.of("CHINESE", "MATHEMATICS", "ENGLISH", "MECHANICS", "ELECTRONICS", "ACCOUNTING", "NURSING"),
            "SPECIAL", List.of("SPECIAL_EDUCATION", "CHINESE", "MATHEMATICS", "PE", "ART"));

    private Subjects() {}

    /** One subject; in a small village school often a second one. */
    static List<String> next(String stage, String setting, Random random) {
        List<String> taught = BY_STAGE.get(stage);
        String first = taught.get(random.nextInt(taught.size()));
        String second = taught.get(random.nextInt(taught.size()));
        boolean both = setting.equals("VILLAGE") && random.nextBoolean() && !second.equals(first);
        return both ? List.of(first, second) : List.of(first);
    }
}
