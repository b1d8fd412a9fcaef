package teacherdev.teacher.career;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import teacherdev.teacher.history.rules.Timeline.Change;
import teacherdev.teacher.history.rules.Timeline.Fact;

/**
 * What a statement would change of one career.
 *
 * @param start the first day of the career after the change, or empty when she has no assignment
 */
public record CareerPlan(
        Optional<LocalDate> start,
        Change<Post> assignments,
        Change<Employment> employments,
        Change<Leave> leaves,
        Change<Term> terms) {

    public boolean isNone() {
        return assignments.isNone() && employments.isNone() && leaves.isNone() && terms.isNone();
    }

    static Optional<LocalDate> start(List<Fact<Post>> posts) {
        return posts.stream().map(post -> post.period().from()).min(LocalDate::compareTo);
    }
}
