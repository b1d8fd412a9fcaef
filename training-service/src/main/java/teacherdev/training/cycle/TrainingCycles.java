package teacherdev.training.cycle;

import java.util.List;
import java.util.UUID;

/** A teacher's requirements, the latest period first. */
public record TrainingCycles(UUID teacherId, List<TrainingCycle> items) {

    public TrainingCycles {
        items = List.copyOf(items);
    }
}
