package teacherdev.teacher.feed;

import java.util.Objects;

/**
 * The thing that a change is about.
 *
 * @param kind in UPPER_SNAKE, for example TEACHER or CREDIT
 * @param id the id under which its owner keeps it
 */
record Subject(String kind, String id) {

    static final String TEACHER = "TEACHER";
    static final String SCHOOL = "SCHOOL";

    Subject {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
    }

    static Subject teacher(String id) {
        return new Subject(TEACHER, id);
    }

    /** Whether it can move from one organisation to another, so that the one it leaves must be told. */
    boolean moves() {
        return kind.equals(TEACHER) || kind.equals(SCHOOL);
    }
}
