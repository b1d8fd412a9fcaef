package teacherdev.platform.runtime.inbox;

import java.util.List;

/**
 * A handler that takes many events with a few statements, as bulk requests elsewhere cause them. The same holds for it as
 * for every handler: events may come twice, late, or several of an aggregate at once.
 *
 * @param <D> the fields that this consumer reads
 */
public interface BulkEventHandler<D> extends EventHandler<D> {

    @Override
    default void handle(EventContext event, D data) {
        handleAll(List.of(new Arrived<>(event, data)));
    }

    @Override
    void handleAll(List<Arrived<D>> events);
}
