package teacherdev.evaluation.cycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import teacherdev.evaluation.cycle.InputsAnswer.RowAnswer;
import teacherdev.evaluation.cycle.InputsAnswer.Status;
import teacherdev.platform.rules.document.Input;
import teacherdev.platform.rules.document.Scheme;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;

/**
 * Takes in values of people, each with its source. Good rows are kept though others fail. Values that come after the
 * results are public change no result: they stand as pending differences until a correction.
 */
@ApplicationScoped
class RecordingInputs {

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
    private final ObjectMapper mapper;
    private final CycleStore store;
    private final Participants participants;
    private final SchemeBinding binding;
    private final Collecting collecting;
    private final Touches touches;
    private final Audit audit;
    private final Clock clock;

    RecordingInputs(
            Sql sql,
            ObjectMapper mapper,
            CycleStore store,
            Participants participants,
            SchemeBinding binding,
            Collecting collecting,
            Touches touches,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.mapper = mapper;
        this.store = store;
        this.participants = participants;
        this.binding = binding;
        this.collecting = collecting;
        this.touches = touches;
        this.audit = audit;
        this.clock = clock;
    }

    /** Columns of one statement. */
    private static final class Columns {
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

    @Transactional
    InputsAnswer record(Access access, UUID cycleId, InputsRequest request) {
        Cycle cycle = store.lockConcerned(access, cycleId);
        Map<String, Participant> known = new HashMap<>();
        participants
                .within(access, cycleId)
                .forEach(person -> known.put(key(person.teacherId(), person.sheet()), person));
        Map<SheetKind, Scheme> schemes = new HashMap<>();
        Columns columns = new Columns();
        List<RowAnswer> faults = new ArrayList<>();
        Map<UUID, Integer> rowOf = new HashMap<>();
        for (int i = 0; i < request.rows().size(); i++) {
            InputsRequest.Entry row = request.rows().get(i);
            Participant person = known.get(key(row.teacherId(), row.sheetOrTeaching()));
            Optional<RowAnswer> fault = person == null
                    ? Optional.of(new RowAnswer(i, row.teacherId(), Status.FAILED, "UNKNOWN_TEACHER", "teacherId"))
                    : fault(i, row, scheme(schemes, cycle, row.sheetOrTeaching()));
            if (fault.isEmpty() && rowOf.putIfAbsent(person.id(), i) != null) {
                fault = Optional.of(new RowAnswer(i, row.teacherId(), Status.FAILED, "DUPLICATE_ROW", "teacherId"));
            }
            fault.ifPresent(faults::add);
            if (fault.isEmpty()) {
                row.values().forEach((name, value) -> columns.add(person.id(), person.sheet(), name, json(value)));
            }
        }
        addSchemeInputs(access, cycle, request, schemes, columns);
        Set<UUID> recorded = write(access, cycle, request, columns);
        audit.record(access, "EVALUATION_INPUTS_RECORDED", "EVALUATION_CYCLE", cycleId);
        return answer(request, faults, rowOf, recorded);
    }

    private static String key(UUID teacherId, SheetKind sheet) {
        return teacherId + " " + sheet;
    }

    private Scheme scheme(Map<SheetKind, Scheme> schemes, Cycle cycle, SheetKind sheet) {
        return schemes.computeIfAbsent(
                sheet, kind -> binding.program(cycle, cycle.binding(kind)).scheme());
    }

    private Optional<RowAnswer> fault(int index, InputsRequest.Entry row, Scheme scheme) {
        for (Map.Entry<String, Object> value : row.values().entrySet()) {
            Input input = scheme.inputs().get(value.getKey());
            Optional<String> code = input == null
                    ? Optional.of("UNKNOWN_INPUT")
                    : collecting.isCollected(input)
                            ? Optional.of("COLLECTED_INPUT")
                            : InputForms.fault(input, value.getValue());
            if (code.isPresent()) {
                return Optional.of(new RowAnswer(index, row.teacherId(), Status.FAILED, code.get(), value.getKey()));
            }
        }
        return Optional.empty();
    }

    /** Values of the whole scheme are the organisation's matter, not that of one school of it. */
    private void addSchemeInputs(
            Access access, Cycle cycle, InputsRequest request, Map<SheetKind, Scheme> schemes, Columns columns) {
        if (request.schemeInputs() == null || request.schemeInputs().isEmpty()) {
            return;
        }
        if (cycle.binding(request.sheetOrTeaching()) == null) {
            throw SchemeInputProblem.of("sheet");
        }
        store.lock(access, cycle.id());
        Scheme scheme = scheme(schemes, cycle, request.sheetOrTeaching());
        request.schemeInputs().forEach((name, value) -> {
            Input input = scheme.schemeInputs().get(name);
            if (input == null || InputForms.fault(input, value).isPresent()) {
                throw SchemeInputProblem.of("schemeInputs." + name);
            }
            columns.add(null, request.sheetOrTeaching(), name, json(value));
        });
    }

    private Set<UUID> write(Access access, Cycle cycle, InputsRequest request, Columns columns) {
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

    private static InputsAnswer answer(
            InputsRequest request, List<RowAnswer> faults, Map<UUID, Integer> rowOf, Set<UUID> recorded) {
        RowAnswer[] rows = new RowAnswer[request.rows().size()];
        faults.forEach(fault -> rows[fault.row()] = fault);
        rowOf.forEach((participant, row) -> {
            if (rows[row] == null) {
                Status status = recorded.contains(participant) ? Status.RECORDED : Status.UNCHANGED;
                rows[row] = new RowAnswer(row, request.rows().get(row).teacherId(), status, null, null);
            }
        });
        int good = (int) List.of(rows).stream()
                .filter(row -> row.status() == Status.RECORDED)
                .count();
        return new InputsAnswer(good, rows.length - good - faults.size(), faults.size(), List.of(rows));
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException fromJson) {
            throw new IllegalStateException(fromJson);
        }
    }
}
