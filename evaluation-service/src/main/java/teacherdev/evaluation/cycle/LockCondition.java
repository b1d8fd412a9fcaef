package teacherdev.evaluation.cycle;

/** Something that must be over before a cycle becomes final; refuses with a problem while it is not. */
public interface LockCondition {

    void check(Cycle cycle);
}
