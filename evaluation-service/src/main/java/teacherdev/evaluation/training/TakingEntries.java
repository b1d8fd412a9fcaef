package teacherdev.evaluation.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import teacherdev.evaluation.roster.Fact;
import teacherdev.evaluation.roster.TeacherLearned;
import teacherdev.evaluation.roster.TeachersLearned;
import teacherdev.platform.runtime.inbox.Arrived;

/** Takes entries of the ledger into the projection, each once, and tells of those that are new. */
@ApplicationScoped
class TakingEntries {

    private final TrainingCredits credits;
    private final Event<TeachersLearned> learned;

    TakingEntries(TrainingCredits credits, Event<TeachersLearned> learned) {
        this.credits = credits;
        this.learned = learned;
    }

    <D> void take(List<Arrived<D>> events, Function<D, LedgerLine> line) {
        Set<UUID> taken = credits.take(
                events.stream().map(event -> line.apply(event.data())).toList());
        List<TeacherLearned> lessons = events.stream()
                .filter(event -> taken.contains(line.apply(event.data()).entryId()))
                .map(event -> lesson(event.context().id(), line.apply(event.data())))
                .toList();
        if (!lessons.isEmpty()) {
            learned.fire(new TeachersLearned(lessons));
        }
    }

    private static TeacherLearned lesson(UUID eventId, LedgerLine line) {
        return TeacherLearned.on(line.activityDate(), line.teacherId(), eventId, Fact.HOURS);
    }
}
