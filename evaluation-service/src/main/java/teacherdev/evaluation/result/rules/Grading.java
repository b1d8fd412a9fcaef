package teacherdev.evaluation.result.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Gives grades by score: vetoed people are 不合格, 优秀 goes from the highest score down as far as the unit's seats reach. */
public final class Grading {

    private Grading() {}

    /**
     * Who is graded.
     *
     * @param unit the unit whose seats she counts in
     * @param score null only if a veto excludes her
     * @param proposed the grade that the scheme itself names, or null: then the bands decide
     */
    public record Candidate(String id, String unit, BigDecimal score, boolean vetoed, Grade proposed) {

        public Candidate {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(unit, "unit");
            if (!vetoed) {
                Objects.requireNonNull(score, "score");
            }
        }
    }

    /** The least score of each grade; below the last it is 不合格. */
    public record Bands(BigDecimal excellentFrom, BigDecimal qualifiedFrom, BigDecimal basicallyQualifiedFrom) {

        /** The grade of a score before seats are counted. */
        public Grade of(BigDecimal score) {
            if (score.compareTo(excellentFrom) >= 0) {
                return Grade.EXCELLENT;
            }
            if (score.compareTo(qualifiedFrom) >= 0) {
                return Grade.QUALIFIED;
            }
            return score.compareTo(basicallyQualifiedFrom) >= 0 ? Grade.BASICALLY_QUALIFIED : Grade.UNQUALIFIED;
        }
    }

    /** How many of a unit's assessed people may be 优秀: the share, rounded down. */
    public static int seats(int assessed, BigDecimal share) {
        return share.multiply(BigDecimal.valueOf(assessed))
                .setScale(0, RoundingMode.FLOOR)
                .intValueExact();
    }

    /**
     * The grades by candidate. Where equal scores compete for the last seats of a unit, none of them gets one: the seats
     * stay free, and a person decides.
     *
     * @param seats by unit
     */
    public static Map<String, Grade> grades(List<Candidate> candidates, Bands bands, Map<String, Integer> seats) {
        Map<String, Grade> grades = new LinkedHashMap<>();
        Map<String, List<Candidate>> hopeful = new HashMap<>();
        for (Candidate candidate : candidates) {
            Grade grade = earned(candidate, bands);
            grades.put(candidate.id(), grade == Grade.EXCELLENT ? Grade.QUALIFIED : grade);
            if (grade == Grade.EXCELLENT) {
                hopeful.computeIfAbsent(candidate.unit(), _ -> new ArrayList<>())
                        .add(candidate);
            }
        }
        hopeful.forEach((unit, ofUnit) ->
                excellent(ofUnit, seats.getOrDefault(unit, 0)).forEach(id -> grades.put(id, Grade.EXCELLENT)));
        return grades;
    }

    /**
     * The grade after a correction of her result: 优秀 is kept where it still holds, and never given anew, because the seats may
     * be used up; a person may then decide.
     */
    public static Grade corrected(Candidate candidate, Bands bands, Grade before) {
        Grade grade = earned(candidate, bands);
        return grade == Grade.EXCELLENT && before != Grade.EXCELLENT ? Grade.QUALIFIED : grade;
    }

    /** What a candidate's score or scheme gives before seats are counted. */
    public static Grade earned(Candidate candidate, Bands bands) {
        if (candidate.vetoed()) {
            return Grade.UNQUALIFIED;
        }
        return candidate.proposed() == null ? bands.of(candidate.score()) : candidate.proposed();
    }

    private static List<String> excellent(List<Candidate> hopeful, int seats) {
        List<Candidate> byScore = new ArrayList<>(hopeful);
        byScore.sort(Comparator.comparing(Candidate::score).reversed());
        int given = Math.min(seats, byScore.size());
        if (given < byScore.size()) {
            BigDecimal firstOut = byScore.get(given).score();
            while (given > 0 && byScore.get(given - 1).score().compareTo(firstOut) == 0) {
                given--;
            }
        }
        return byScore.subList(0, given).stream().map(Candidate::id).toList();
    }
}
