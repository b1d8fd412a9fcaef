package teacherdev.deploy.county;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;

/** Plausible names, each with its Pinyin. */
final class Names {

    private final Map<String, List<Part>> parts;

    /** A full name. */
    record Name(String text, String pinyin) {}

    private record Part(String kind, String text, String pinyin) {}

    Names() throws IOException {
        try (InputStream file = Objects.requireNonNull(Names.class.getResourceAsStream("names.csv"), "names.csv")) {
            this.parts = Csv.read(
                            new InputStreamReader(file, StandardCharsets.UTF_8),
                            line -> new Part(line.getField("kind"), line.getField("text"), line.getField("pinyin")))
                    .stream()
                    .collect(Collectors.groupingBy(Part::kind));
        }
    }

    /** A surname - the frequent ones stand first in the file and come more often - and one or two characters. */
    Name next(String gender, Random random) {
        List<Part> surnames = parts.get("SURNAME");
        double skewed = random.nextDouble() * random.nextDouble();
        Part surname = surnames.get((int) (skewed * surnames.size()));
        Part first = any(gender, random);
        if (random.nextInt(5) == 0) {
            return new Name(surname.text() + first.text(), surname.pinyin() + " " + capital(first.pinyin()));
        }
        Part second = any(gender, random);
        return new Name(
                surname.text() + first.text() + second.text(),
                surname.pinyin() + " " + capital(first.pinyin()) + apostrophe(second.pinyin()) + second.pinyin());
    }

    private Part any(String gender, Random random) {
        List<Part> given = parts.get(gender);
        return given.get(random.nextInt(given.size()));
    }

    private static String capital(String pinyin) {
        return Character.toTitleCase(pinyin.charAt(0)) + pinyin.substring(1);
    }

    // GB/T 16159: a syllable that begins with a, o or e is set off.
    private static String apostrophe(String pinyin) {
        return "aoeāáǎàōóǒòēéěè".indexOf(pinyin.charAt(0)) >= 0 ? "'" : "";
    }
}
