package teacherdev.evaluation.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import teacherdev.evaluation.roster.Fact;
import teacherdev.evaluation.roster.TeacherLearned;
import teacherdev.evaluation.roster.TeachersLearned;
import teacherdev.platform.runtime.inbox.EventContext;
import teacherdev.platform.runtime.inbox.EventHandler;
import teacherdev.platform.runtime.sql.Sql;

/** Takes a pairing of mentor and mentee, unless a newer version of it is there. */
@ApplicationScoped
class LearningOfPairings implements EventHandler<PairingChanged> {

    private static final String UPSERT = """
            insert into training_pairing (pairing_id, version, kind, mentor_id, mentee_id, status, valid_from, valid_to)
            values (?, ?, ?, ?, ?, ?, ?, ?::date)
            on conflict (pairing_id) do update
            set version = excluded.version, kind = excluded.kind, mentor_id = excluded.mentor_id,
                mentee_id = excluded.mentee_id, status = excluded.status, valid_from = excluded.valid_from,
                valid_to = excluded.valid_to
            where training_pairing.version < excluded.version
            """;

    private final Sql sql;
    private final Event<TeachersLearned> learned;

    LearningOfPairings(Sql sql, Event<TeachersLearned> learned) {
        this.sql = sql;
        this.learned = learned;
    }

    @Override
    public String type() {
        return "teacherdev.training.pairing-changed.v1";
    }

    @Override
    public Class<PairingChanged> dataType() {
        return PairingChanged.class;
    }

    @Override
    public void handle(EventContext event, PairingChanged pairing) {
        boolean newer = sql.update(
                        UPSERT,
                        pairing.pairingId(),
                        event.aggregateVersion(),
                        pairing.kind(),
                        pairing.mentorId(),
                        pairing.menteeId(),
                        pairing.status(),
                        pairing.from(),
                        pairing.to())
                == 1;
        if (newer) {
            learned.fire(new TeachersLearned(List.of(
                    TeacherLearned.of(pairing.mentorId(), event.id(), Fact.PAIRING),
                    TeacherLearned.of(pairing.menteeId(), event.id(), Fact.PAIRING))));
        }
    }
}
