package teacherdev.training.roster;

import java.util.List;

/**
 * Fired inside the transaction in which a school was told to lie elsewhere than before, as when counties merge. What the school
 * owns follows it; what a region owns stays with the region.
 *
 * @param path the codes from the country down to the school, as they are now
 */
public record SchoolMoved(String code, List<String> path) {

    /** The path as a statement takes it. */
    public String[] pathArray() {
        return path.toArray(String[]::new);
    }
}
