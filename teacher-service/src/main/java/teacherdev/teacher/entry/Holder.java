package teacherdev.teacher.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The teacher whom a row is about, locked.
 *
 * @param mergedInto the record that took the place of hers, or null
 * @param visible whether the caller's scope covers her
 * @param birthDate null when it is not known
 * @param path codes from the country down to her latest primary school
 */
public record Holder(UUID id, UUID mergedInto, boolean visible, LocalDate birthDate, List<String> path) {

    public Holder {
        path = List.copyOf(path);
    }
}
