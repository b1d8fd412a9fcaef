package teacherdev.evaluation.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.evaluation.cycle.CycleKind;
import teacherdev.evaluation.result.rules.Grade;
import teacherdev.platform.runtime.operations.RepublicationSource;
import teacherdev.platform.runtime.outbox.Outbox;
import teacherdev.platform.runtime.outbox.OutgoingEvent;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;

/** Emits every grade again that was told before, with the version it has and as final as its cycle is. */
@ApplicationScoped
class GradeRepublication implements RepublicationSource {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** In the order of the primary key; a participant's version is zero until her grade is public. */
    private static final String TOLD = """
            select p.id, p.teacher_id, p.version, p.cycle_id, c.starts_on, c.kind, c.state = 'LOCKED' as final, g.grade
            from evaluation_participant p
            join evaluation_cycle c on c.id = p.cycle_id
            join evaluation_grade g on g.participant_id = p.id and g.superseded_at is null
            where p.id > ? and p.version > 0 order by p.id limit ? for update of p
            """;

    private final Sql sql;
    private final Outbox outbox;

    private record Told(UUID participantId, OutgoingEvent event) {
        static Told of(Row row) {
            GradeDecided data = new GradeDecided(
                    row.id("teacher_id"),
                    row.id("cycle_id"),
                    row.date("starts_on").getYear(),
                    row.constant("kind", CycleKind.class),
                    row.constant("grade", Grade.class),
                    row.flag("final"));
            return new Told(row.id("id"), data.about(row.id("id"), row.number("version")));
        }
    }

    GradeRepublication(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "grades";
    }

    @Override
    public Emitted emitAfter(Optional<UUID> after, int limit) {
        List<Told> told = sql.list(TOLD, Told::of, after.orElse(BEFORE_ALL), limit);
        outbox.appendAll(told.stream().map(Told::event).toList());
        return new Emitted(
                told.size(),
                told.isEmpty() ? Optional.empty() : Optional.of(told.getLast().participantId()));
    }
}
