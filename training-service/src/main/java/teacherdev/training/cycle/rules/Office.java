package teacherdev.training.cycle.rules;

/** Offices that may ask for more training: 校长, 班主任. Their names are the roles of the roster's terms. */
public enum Office {
    PRINCIPAL,
    HEAD_TEACHER
}
