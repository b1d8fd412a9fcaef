package teacherdev.training.mentorship.rules;

/** How far apart the schools of mentor and mentee may be. */
public enum Reach {
    SAME_SCHOOL,
    SAME_COUNTY,
    SAME_CITY,
    ANYWHERE
}
