package teacherdev.evaluation.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import teacherdev.evaluation.result.rules.Grade;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Sql;

/** Grades with their history. */
@ApplicationScoped
class Grades {

    private static final String SUPERSEDE = """
            update evaluation_grade set superseded_at = ? where participant_id = any (?) and superseded_at is null
            """;
    private static final String INSERT = """
            insert into evaluation_grade (id, participant_id, version, grade, basis, reason, decided_at, decided_by)
            select uuidv7(), g.participant_id,
                   1 + coalesce((select max(o.version) from evaluation_grade o where o.participant_id = g.participant_id), 0),
                   g.grade, ?, ?, ?, ?
            from unnest(?::uuid[], ?::text[]) as g(participant_id, grade)
            """;
    private static final String PRESENT = """
            select g.participant_id, g.grade from evaluation_grade g
            join evaluation_participant p on p.id = g.participant_id
            where p.cycle_id = ? and g.superseded_at is null
            """;

    private final Sql sql;

    Grades(Sql sql) {
        this.sql = sql;
    }

    /** How a grade came to be. */
    enum Basis {
        COMPUTED,
        DECIDED,
        CORRECTED
    }

    /** Who decided when and why. */
    record Decision(Basis basis, String reason, Instant at, String by) {}

    void set(Map<UUID, Grade> grades, Decision decision) {
        List<Map.Entry<UUID, Grade>> rows = List.copyOf(grades.entrySet());
        UUID[] participants = Columns.ids(rows, Map.Entry::getKey);
        sql.update(SUPERSEDE, decision.at(), participants);
        sql.update(
                INSERT,
                decision.basis(),
                decision.reason(),
                decision.at(),
                decision.by(),
                participants,
                Columns.texts(rows, Map.Entry::getValue));
    }

    /** The present grades of a cycle by participant. */
    Map<UUID, Grade> present(UUID cycleId) {
        Map<UUID, Grade> grades = new HashMap<>();
        sql.list(PRESENT, row -> grades.put(row.id("participant_id"), row.constant("grade", Grade.class)), cycleId);
        return grades;
    }
}
