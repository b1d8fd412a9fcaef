package teacherdev.teacher.person;

/**
 * How the rows of one feature follow when two records of a person become one. A bean of this type takes part by being
 * there. History is never rewritten: what the absorbed record had is superseded there and recorded again for the survivor.
 */
public interface MergePart {

    /** Carries the rows over, or says to the merge what contradicts; where it says so, it writes nothing of that matter. */
    void follow(Merge merge);
}
