package teacherdev.teacher.termgoal.rules;

/** What a review finds of a goal 达成情况. */
public enum GoalOutcome {
    MET,
    PARTLY_MET,
    NOT_MET
}
