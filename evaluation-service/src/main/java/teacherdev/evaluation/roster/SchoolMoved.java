package teacherdev.evaluation.roster;

import java.util.List;
import java.util.UUID;

/**
 * Fired inside the transaction in which a school was told to lie elsewhere than before, as when counties merge. What the school
 * owns follows it; what a region owns stays with the region.
 *
 * @param path the codes from the country down to the school, as they are now
 */
public record SchoolMoved(UUID schoolId, String code, List<String> path) {

    /** The path as a statement takes it. */
    public String[] pathArray() {
        return path.toArray(String[]::new);
    }
}
