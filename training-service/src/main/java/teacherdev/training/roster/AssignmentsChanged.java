package teacherdev.training.roster;

import java.util.List;
import java.util.UUID;

/** Fired in the transaction in which the roster learns that known teachers' assignments are not what they were; never empty. */
public record AssignmentsChanged(List<UUID> teacherIds) {

    public AssignmentsChanged {
        teacherIds = List.copyOf(teacherIds);
    }
}
