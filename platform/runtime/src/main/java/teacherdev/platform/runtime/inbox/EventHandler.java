package teacherdev.platform.runtime.inbox;

import java.util.List;

/**
 * Takes one type of event into a projection, inside a transaction. It must give the same result when the same event comes
 * twice, late, or after a newer one of the same aggregate.
 *
 * @param <D> the fields that this consumer reads; its compact constructor refuses what it cannot use
 */
public interface EventHandler<D> {

    /** The versioned type, for example {@code teacherdev.teacher.teacher-changed.v1}. */
    String type();

    Class<D> dataType();

    void handle(EventContext event, D data);

    /** Events of the type that arrived one after another, in their order. */
    default void handleAll(List<Arrived<D>> events) {
        events.forEach(event -> handle(event.context(), event.data()));
    }
}
