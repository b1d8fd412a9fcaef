package teacherdev.training.task;

import java.util.List;
import teacherdev.platform.web.access.Caller;

/** The tasks that one feature knows of. A bean of this type takes part by being there. */
public interface TaskSource {

    /** How many tasks of a kind are told at once. */
    int EACH_MAX = 100;

    /** What waits for the caller in the roles that she has, the oldest first; at most {@link #EACH_MAX} of a kind. */
    List<TaskView> tasks(Caller caller);
}
