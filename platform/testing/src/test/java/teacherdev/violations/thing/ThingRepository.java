package teacherdev.violations.thing;

/** Stands for a repository, and depends on the other feature so that there is a cycle. */
public class ThingRepository {

    public teacherdev.violations.other.Other other() {
        return null;
    }
}
