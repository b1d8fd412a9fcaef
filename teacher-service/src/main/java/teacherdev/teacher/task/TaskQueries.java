package teacherdev.teacher.task;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import teacherdev.platform.web.access.Caller;

/** Gathers what waits for a caller from all features. */
@ApplicationScoped
class TaskQueries {

    private static final Comparator<TaskView> URGENT_FIRST = Comparator.comparing(
                    TaskView::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(TaskView::since, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(TaskView::href);

    private final List<TaskSource> sources;

    TaskQueries(@All List<TaskSource> sources) {
        this.sources = sources;
    }

    /** Those with a last day first, then the oldest. */
    List<TaskView> tasks(Caller caller) {
        return sources.stream()
                .flatMap(source -> source.tasks(caller).stream())
                .sorted(URGENT_FIRST)
                .toList();
    }
}
