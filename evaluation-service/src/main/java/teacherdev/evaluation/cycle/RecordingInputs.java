package teacherdev.evaluation.cycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
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
import teacherdev.platform.web.access.Access;

/**
 * Takes in values of people, each with its source. Good rows are kept though others fail. Values that come after the
 * results are public change no result: they stand as pending differences until a correction.
 */
@ApplicationScoped
class RecordingInputs {

    private final ObjectMapper mapper;
    private final CycleStore store;
    private final Participants participants;
    private final SchemeBinding binding;
    private final Collecting collecting;
    private final InputStore inputs;
    private final Audit audit;

    RecordingInputs(
            ObjectMapper mapper,
            CycleStore store,
            Participants participants,
            SchemeBinding binding,
            Collecting collecting,
            InputStore inputs,
            Audit audit) {
        this.mapper = mapper;
        this.store = store;
        this.participants = participants;
        this.binding = binding;
        this.collecting = collecting;
        this.inputs = inputs;
        this.audit = audit;
    }

    @Transactional
    InputsAnswer record(Access access, UUID cycleId, InputsRequest request) {
        Cycle cycle = store.lockConcerned(access, cycleId);
        Map<String, Participant> known = new HashMap<>();
        participants
                .within(access, cycleId)
                .forEach(person -> known.put(key(person.teacherId(), person.sheet()), person));
        Map<SheetKind, Scheme> schemes = new HashMap<>();
        InputStore.Given columns = new InputStore.Given();
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
        Set<UUID> recorded = inputs.write(access, cycle, request, columns);
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
            Access access,
            Cycle cycle,
            InputsRequest request,
            Map<SheetKind, Scheme> schemes,
            InputStore.Given columns) {
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
