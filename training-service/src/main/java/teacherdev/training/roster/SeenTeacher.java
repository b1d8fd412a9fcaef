package teacherdev.training.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A teacher as the roster knows her on a day.
 *
 * @param schoolCode code of the school of her primary assignment then, or of the last one before; null when there was none
 * @param path the codes from the country down to the school of her last primary assignment
 * @param careerFrom the first day of her work; null when nothing is known of it
 * @param terms her offices as JSON
 * @param leaves her leaves as JSON
 */
public record SeenTeacher(
        UUID id,
        String name,
        String schoolCode,
        String schoolName,
        List<String> path,
        LocalDate careerFrom,
        String terms,
        String leaves) {

    public SeenTeacher {
        path = List.copyOf(path);
    }

    /** The same teacher, who works at another school or none. */
    SeenTeacher at(String code, String nameOfSchool) {
        return new SeenTeacher(id, name, code, nameOfSchool, path, careerFrom, terms, leaves);
    }
}
