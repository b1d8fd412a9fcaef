package teacherdev.deploy.county;

import java.time.LocalDate;
import java.util.List;

/**
 * A member of staff as the county's HR system knows her.
 *
 * @param externalId her id in the system HR1
 * @param pinyin her name in Pinyin with tone marks, for the roster
 * @param subjects what she teaches; none for administrative staff
 * @param assignments all her posts, also past ones; exactly one is primary on each day
 */
public record Teacher(
        String externalId,
        String name,
        String pinyin,
        String gender,
        LocalDate birthDate,
        String identityNumber,
        List<String> subjects,
        String stage,
        String employmentKind,
        LocalDate hiredOn,
        List<Assignment> assignments,
        List<Leave> leaves,
        List<Term> terms,
        List<Degree> degrees,
        List<Title> titles,
        List<Honour> honours) {

    public static final String SOURCE = "HR1";

    /**
     * Where she works for a while.
     *
     * @param to the first day on which it no longer holds; null while it is open
     * @param fte share of a full post as a decimal
     * @param kind POST, CONCURRENT, ROTATION, SUPPORT ...
     */
    public record Assignment(
            String schoolCode, LocalDate from, LocalDate to, String fte, boolean primary, String kind) {

        boolean holdsOn(LocalDate day) {
            return !from.isAfter(day) && (to == null || to.isAfter(day));
        }
    }

    /** When she is away. */
    public record Leave(String kind, LocalDate from, LocalDate to) {}

    /** An office that she holds for a while; the class is null where it is not about one. */
    public record Term(String role, String schoolCode, LocalDate from, LocalDate to, String unit) {}

    /** A degree; level as SECONDARY_NORMAL, COLLEGE, BACHELOR, MASTER or DOCTOR. */
    public record Degree(String level, LocalDate awardedOn, String institution) {}

    /** A title; level as THIRD, SECOND, FIRST, SENIOR or FULL_SENIOR. */
    public record Title(String level, LocalDate qualifiedOn, LocalDate appointedOn) {}

    /**
     * An honour.
     *
     * @param kind BACKBONE, SUBJECT_LEADER, FAMOUS_TEACHER ...
     * @param level SCHOOL, COUNTY, CITY or PROVINCE
     */
    public record Honour(String kind, String level, LocalDate awardedOn, LocalDate validTo) {}

    public Teacher {
        subjects = List.copyOf(subjects);
        assignments = List.copyOf(assignments);
        leaves = List.copyOf(leaves);
        terms = List.copyOf(terms);
        degrees = List.copyOf(degrees);
        titles = List.copyOf(titles);
        honours = List.copyOf(honours);
    }

    /** The school of her primary post on a day. */
    public String primarySchoolOn(LocalDate day) {
        return assignments.stream()
                .filter(assignment -> assignment.primary() && assignment.holdsOn(day))
                .map(Assignment::schoolCode)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(externalId + " has no post on " + day));
    }
}
