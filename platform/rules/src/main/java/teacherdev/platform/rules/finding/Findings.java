package teacherdev.platform.rules.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects what is wrong, so that an author learns of everything at once; the list is bounded. */
public final class Findings {

    public static final int KEPT_MAX = 200;

    private final List<Finding> found = new ArrayList<>();
    private int dropped;

    public void add(Finding finding) {
        if (found.size() >= KEPT_MAX) {
            dropped++;
        } else if (!found.contains(finding)) {
            found.add(finding);
        }
    }

    public void addAll(Collection<Finding> findings) {
        findings.forEach(this::add);
    }

    /** Whether no more are kept, so that looking for more is of no use. */
    public boolean isFull() {
        return found.size() >= KEPT_MAX;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public int size() {
        return found.size();
    }

    /** How many more there were than are kept. */
    public int dropped() {
        return dropped;
    }

    public List<Finding> list() {
        return List.copyOf(found);
    }
}
