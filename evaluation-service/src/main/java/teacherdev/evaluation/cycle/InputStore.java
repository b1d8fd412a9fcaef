package teacherdev.evaluation.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;

/** Values that people entered; a value that changes supersedes the one before, nothing is overwritten. */
@ApplicationScoped
class InputStore {

    private static final String SUPERSEDE = """
            update evaluation_input i set superseded_at = ?
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as given(participant_id, sheet, name, value)
            where i.cycle_id = ? and i.participant_id is not distinct from given.participant_id and i.sheet = given.sheet
              and i.name = given.name and i.superseded_at is null and i.value <> given.value::jsonb
            """;
    private static final String INSERT = """
            insert into evaluation_input (id, cycle_id, participant_id, sheet, name, value, source, recorded_at, recorded_by)
            select uuidv7(), ?, given.participant_id, given.sheet, given.name, given.value::jsonb, ?, ?, ?
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as given(participant_id, sheet, name, value)
            where not exists (select 1 from evaluation_input i
                where i.cycle_id = ? and i.participant_id is not distinct from given.participant_id and i.sheet = given.sheet
                  and i.name = given.name and i.superseded_at is null)
            returning participant_id
            """;

    private final Sql sql;
    private final Participants participants;
    private final Touches touches;
    private final Clock clock;

    InputStore(Sql sql, Participants participants, Touches touches, Clock clock) {
        this.sql = sql;
        this.participants = participants;
        this.touches = touches;
        this.clock = clock;
    }

    /** Values to write, column by column. */
    static final class Given {
        private final List<UUID> participants = new ArrayList<>();
        private final List<String> sheets = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private final List<String> values = new ArrayList<>();

        void add(UUID participant, SheetKind sheet, String name, String value) {
            participants.add(participant);
            sheets.add(sheet.name());
            names.add(name);
            values.add(value);
        }
    }

    /**
     * Writes what is new or other than before; whatever a run has looked at becomes stale.
     *
     * @return the participants of whom something was written
     */
    Set<UUID> write(Access access, Cycle cycle, InputsRequest request, Given columns) {
        Instant now = clock.instant();
        UUID[] people = columns.participants.toArray(UUID[]::new);
        String[] sheets = columns.sheets.toArray(String[]::new);
        String[] names = columns.names.toArray(String[]::new);
        String[] values = columns.values.toArray(String[]::new);
        String source = request.source() == null ? "MANUAL" : request.source();
        sql.update(SUPERSEDE, now, people, sheets, names, values, cycle.id());
        Set<UUID> recorded = new HashSet<>(sql.list(
                INSERT,
                row -> row.id("participant_id"),
                cycle.id(),
                source,
                now,
                access.subject(),
                people,
                sheets,
                names,
                values,
                cycle.id()));
        boolean ofScheme = recorded.remove(null);
        Set<UUID> touched = new LinkedHashSet<>(recorded);
        if (ofScheme) {
            participants.assessed(cycle.id(), request.sheetOrTeaching()).forEach(person -> touched.add(person.id()));
        }
        touches.participants(touched.toArray(UUID[]::new), Ids.next());
        return recorded;
    }
}
