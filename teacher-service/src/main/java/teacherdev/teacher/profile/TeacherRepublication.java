package teacherdev.teacher.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.operations.RepublicationSource;
import teacherdev.teacher.person.TeacherEvents;

/** Emits the current state of every teacher again. */
@ApplicationScoped
class TeacherRepublication implements RepublicationSource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final TeacherRepository teachers;
    private final TeacherEvents events;

    TeacherRepublication(TeacherRepository teachers, TeacherEvents events) {
        this.teachers = teachers;
        this.events = events;
    }

    @Override
    public String name() {
        return "teachers";
    }

    @Override
    public Emitted emitAfter(Optional<UUID> after, int limit) {
        List<UUID> page = teachers.lockAfter(after.orElse(BEFORE_ALL), limit).stream()
                .map(Teacher::id)
                .toList();
        events.appendChanged(page);
        return new Emitted(page.size(), page.isEmpty() ? Optional.empty() : Optional.of(page.getLast()));
    }
}
