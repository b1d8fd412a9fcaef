package teacherdev.evaluation.roster;

import java.util.List;

/** Fired inside the transaction in which something new was learned of teachers, of one or of hundreds; never empty. */
public record TeachersLearned(List<TeacherLearned> each) {

    public TeachersLearned {
        each = List.copyOf(each);
    }
}
