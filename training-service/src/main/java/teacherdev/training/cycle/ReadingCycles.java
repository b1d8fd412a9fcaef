package teacherdev.training.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import teacherdev.platform.web.access.Access;

/** Tells other features how far a teacher is in her cycles. */
@ApplicationScoped
public class ReadingCycles {

    private final CycleQueries queries;

    ReadingCycles(CycleQueries queries) {
        this.queries = queries;
    }

    /** The same as the resource answers; 404 for a teacher whom the caller does not see. */
    public TrainingCycles of(Access access, UUID teacherId, String acceptLanguage) {
        return queries.cycles(access, teacherId, acceptLanguage);
    }

    /** The cycles as periods of days, of which only those are judged that are asked for; 404 for a teacher not seen. */
    public OpenCycles open(Access access, UUID teacherId) {
        return queries.open(access, teacherId);
    }
}
