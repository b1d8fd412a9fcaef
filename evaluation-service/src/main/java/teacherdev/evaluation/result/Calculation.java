package teacherdev.evaluation.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import teacherdev.evaluation.cycle.Collecting;
import teacherdev.evaluation.cycle.Cycle;
import teacherdev.evaluation.cycle.Participant;
import teacherdev.evaluation.cycle.Participants;
import teacherdev.evaluation.cycle.SchemeBinding;
import teacherdev.evaluation.cycle.SheetKind;
import teacherdev.evaluation.document.Findings;
import teacherdev.evaluation.document.TieOrder;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.platform.rules.document.Rule;
import teacherdev.platform.rules.engine.Outcome;
import teacherdev.platform.rules.engine.PersonData;
import teacherdev.platform.rules.engine.Program;
import teacherdev.platform.rules.engine.Refusal;
import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.number.Rational;
import teacherdev.platform.runtime.sql.Sql;

/** Runs a cycle's scheme over all people of one kind of sheet. Stores nothing. */
@ApplicationScoped
class Calculation {

    private static final int FINDINGS_MAX = 200;

    private static final String ETHICS = """
            select p.id from evaluation_participant p
            left join roster_teacher r on r.teacher_id = p.teacher_id and r.merged_into is not null
            join roster_teacher t on t.teacher_id = coalesce(r.merged_into, p.teacher_id)
            where p.cycle_id = ? and p.assessed and t.ethics_veto
            """;

    private final Sql sql;
    private final Participants participants;
    private final SchemeBinding binding;
    private final Collecting collecting;

    Calculation(Sql sql, Participants participants, SchemeBinding binding, Collecting collecting) {
        this.sql = sql;
        this.participants = participants;
        this.binding = binding;
        this.collecting = collecting;
    }

    /**
     * What a run gave.
     *
     * @param people in the order of the run
     * @param inputs by participant, with sources
     * @param vetoed indexes of people whom a veto excludes
     */
    record Sheets(
            SheetKind sheet,
            Cycle.Binding binding,
            List<Participant> people,
            Map<UUID, Map<String, Collecting.Collected>> inputs,
            Outcome outcome,
            Set<Integer> vetoed) {

        /** The exact score; only a vetoed person may be without one. */
        Optional<Rational> score(int person) {
            return outcome.number(binding.scoreStep(), person);
        }
    }

    /** Refuses data of which something is missing or wrong, naming person and field. */
    Sheets run(Cycle cycle, SheetKind sheet, int sampleMin) {
        Cycle.Binding bound = cycle.binding(sheet);
        Program program = binding.program(cycle, bound);
        List<Participant> people = participants.assessed(cycle.id(), sheet);
        Map<UUID, Map<String, Collecting.Collected>> inputs =
                collecting.inputs(cycle, sheet, program.scheme(), people, sampleMin);
        List<Participant> ordered = ordered(people, inputs, program.scheme().tieKey());
        List<PersonData> data = ordered.stream()
                .map(person -> new PersonData(person.teacherId().toString(), plain(inputs.get(person.id()))))
                .toList();
        Outcome outcome = program.run(collecting.schemeInputs(cycle, sheet), data);
        Set<Integer> vetoed = vetoed(program, outcome);
        addEthics(cycle, ordered, vetoed);
        requireComplete(bound, outcome, vetoed);
        return new Sheets(sheet, bound, ordered, inputs, outcome, vetoed);
    }

    /** Ties go to the key that the scheme declares; without one to the order in which people were taken in. */
    private static List<Participant> ordered(
            List<Participant> people, Map<UUID, Map<String, Collecting.Collected>> inputs, String tieKey) {
        if (tieKey == null) {
            return people;
        }
        List<Participant> ordered = new ArrayList<>(people);
        ordered.sort(Comparator.comparing(person -> {
            Collecting.Collected value = inputs.get(person.id()).get(tieKey);
            return TieOrder.sortable(value == null ? null : value.value());
        }));
        return ordered;
    }

    private static Map<String, Object> plain(Map<String, Collecting.Collected> collected) {
        Map<String, Object> plain = new LinkedHashMap<>();
        collected.forEach((name, value) -> plain.put(name, value.value()));
        return plain;
    }

    private static Set<Integer> vetoed(Program program, Outcome outcome) {
        Set<String> vetoSteps = new HashSet<>();
        program.scheme().steps().stream()
                .filter(step -> step.rule() instanceof Rule.Veto)
                .forEach(step -> vetoSteps.add(step.id()));
        Set<Integer> vetoed = new HashSet<>();
        for (Refusal refusal : outcome.refusals()) {
            if (vetoSteps.contains(refusal.step())) {
                vetoed.add(refusal.person());
            }
        }
        return vetoed;
    }

    /** A confirmed breach of ethics (师德一票否决) excludes her whether or not the scheme asks for it. */
    private void addEthics(Cycle cycle, List<Participant> people, Set<Integer> vetoed) {
        Set<UUID> breached = new HashSet<>(sql.list(ETHICS, row -> row.id("id"), cycle.id()));
        for (int person = 0; person < people.size(); person++) {
            if (breached.contains(people.get(person).id())) {
                vetoed.add(person);
            }
        }
    }

    private static void requireComplete(Cycle.Binding bound, Outcome outcome, Set<Integer> vetoed) {
        List<Finding> findings = outcome.findings();
        if (findings.isEmpty()) {
            findings = IntStream.range(0, outcome.people())
                    .filter(person -> !vetoed.contains(person)
                            && outcome.number(bound.scoreStep(), person).isEmpty())
                    .mapToObj(person -> withoutScore(bound, outcome.personId(person)))
                    .toList();
        }
        if (!findings.isEmpty()) {
            throw Findings.problem(
                    EvaluationProblem.DATA_REFUSED, findings.subList(0, Math.min(findings.size(), FINDINGS_MAX)));
        }
    }

    private static Finding withoutScore(Cycle.Binding bound, String person) {
        return new Finding(
                FindingCode.MISSING_VALUE,
                bound.scoreStep(),
                null,
                person,
                bound.scoreStep(),
                Message.of("没有得分", "there is no score"));
    }
}
