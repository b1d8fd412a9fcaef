package teacherdev.teacher.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import teacherdev.platform.rules.document.Rule;
import teacherdev.platform.rules.document.Step;
import teacherdev.platform.rules.engine.Outcome;
import teacherdev.platform.rules.engine.Program;
import teacherdev.platform.rules.engine.Refusal;
import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.runtime.adopted.AdoptedPrograms.Applicable;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.web.access.Access;
import teacherdev.teacher.eligibility.EligibilitySummaryView.SchoolCount;
import teacherdev.teacher.eligibility.rules.Question;
import teacherdev.teacher.ethics.CaseReaders;
import teacherdev.teacher.ethics.VetoQueries;
import teacherdev.teacher.history.Glance;
import teacherdev.teacher.title.rules.TitleLevel;

/** Judges a whole school or county at once: the teachers of one scheme are one run. */
@ApplicationScoped
class ListingEligibility {

    private static final int BATCH = 4_000;

    private final Candidates candidates;
    private final JudgingEligibility judging;
    private final ProfileFacts facts;
    private final CaseReaders readers;

    private record Verdict(Candidate candidate, boolean eligible, boolean undecided, List<String> unmet) {

        /** The same while a breach of ethics excludes her; whether she meets the scheme is decided then. */
        Verdict excluded(Locale language) {
            List<String> reasons = new ArrayList<>(unmet);
            reasons.add(JudgingEligibility.in(language, JudgingEligibility.NOT_NOW));
            return new Verdict(candidate, false, false, reasons);
        }
    }

    ListingEligibility(Candidates candidates, JudgingEligibility judging, ProfileFacts facts, CaseReaders readers) {
        this.candidates = candidates;
        this.judging = judging;
        this.facts = facts;
        this.readers = readers;
    }

    Page<EligibilityItemView> page(
            Access access, String node, TitleLevel target, Glance glance, Paging paging, Locale language) {
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        List<Candidate> rows = candidates.after(access, node, glance, after, paging.rowsToRead());
        List<EligibilityItemView> items = verdicts(rows, target, glance, language).stream()
                .map(verdict -> new EligibilityItemView(
                        verdict.candidate().teacherId(),
                        verdict.candidate().name(),
                        verdict.candidate().path().getLast(),
                        verdict.eligible(),
                        verdict.unmet()))
                .toList();
        return Page.of(items, paging, item -> Cursor.of(item.teacherId()));
    }

    EligibilitySummaryView summary(Access access, String node, TitleLevel target, Glance glance) {
        Map<String, int[]> bySchool = new TreeMap<>();
        UUID after = null;
        List<Candidate> batch;
        do {
            batch = candidates.after(access, node, glance, after, BATCH);
            for (Verdict verdict : verdicts(batch, target, glance, Locale.ENGLISH)) {
                int[] counts =
                        bySchool.computeIfAbsent(verdict.candidate().path().getLast(), _ -> new int[3]);
                counts[0]++;
                counts[1] += verdict.eligible() ? 1 : 0;
                counts[2] += verdict.undecided() ? 1 : 0;
            }
            after = batch.isEmpty() ? null : batch.getLast().teacherId();
        } while (batch.size() == BATCH);
        List<SchoolCount> schools = bySchool.entrySet().stream()
                .map(each -> new SchoolCount(each.getKey(), each.getValue()[0], each.getValue()[1], each.getValue()[2]))
                .toList();
        return new EligibilitySummaryView(
                target,
                glance.day(),
                schools.stream().mapToInt(SchoolCount::considered).sum(),
                schools.stream().mapToInt(SchoolCount::eligible).sum(),
                schools.stream().mapToInt(SchoolCount::undecided).sum(),
                schools);
    }

    /** In the order of the rows. */
    private List<Verdict> verdicts(List<Candidate> rows, TitleLevel target, Glance glance, Locale language) {
        LocalDate day = glance.day();
        Set<List<String>> paths = new HashSet<>();
        rows.forEach(row -> paths.add(row.path()));
        Function<List<String>, Applicable> resolver = judging.resolver(paths, day);
        Map<String, List<Candidate>> byScheme = new LinkedHashMap<>();
        Map<String, Applicable> schemes = new LinkedHashMap<>();
        for (Candidate row : rows) {
            Applicable applicable = resolver.apply(row.path());
            schemes.putIfAbsent(applicable.scheme().hash(), applicable);
            byScheme.computeIfAbsent(applicable.scheme().hash(), _ -> new ArrayList<>())
                    .add(row);
        }
        Map<UUID, List<VetoQueries.Veto>> vetoes =
                judging.vetoes(rows.stream().map(Candidate::teacherId).toList(), glance);
        Map<UUID, Verdict> verdicts = new LinkedHashMap<>();
        byScheme.forEach((hash, people) -> run(schemes.get(hash), people, target, glance, language)
                .forEach(verdict -> verdicts.put(
                        verdict.candidate().teacherId(),
                        vetoes.getOrDefault(verdict.candidate().teacherId(), List.of()).stream()
                                        .anyMatch(veto -> veto.holds(day))
                                ? verdict.excluded(language)
                                : verdict)));
        return rows.stream().map(row -> verdicts.get(row.teacherId())).toList();
    }

    private List<Verdict> run(
            Applicable applicable, List<Candidate> people, TitleLevel target, Glance glance, Locale language) {
        Program program = applicable.program();
        Map<UUID, FactSheet> sheets = facts.sheets(people, program, glance);
        Outcome outcome = program.run(
                Question.on(program, glance.day()),
                people.stream()
                        .map(each -> sheets.get(each.teacherId()).person(program, glance.day(), target))
                        .toList());
        Discretion discretion = Discretion.of(program, readers.mayReadOfOthers());
        Map<String, List<String>> missing = new LinkedHashMap<>();
        for (Finding finding : outcome.findings()) {
            missing.computeIfAbsent(String.valueOf(finding.person()), _ -> new ArrayList<>())
                    .add(finding.field() + ": " + JudgingEligibility.in(language, discretion.hint(finding)));
        }
        Map<Integer, List<String>> unmet = unmet(outcome, discretion, people.size(), language);
        List<String> requirements = requirements(applicable);
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            List<String> reasons = new ArrayList<>(
                    missing.getOrDefault(people.get(i).teacherId().toString(), List.of()));
            reasons.addAll(unmet.getOrDefault(i, List.of()));
            // A run names only so many faults of its data; what it could not decide has no value.
            Map<String, Object> values = outcome.values(i);
            boolean undecided = !values.keySet().containsAll(requirements);
            boolean eligible =
                    !undecided && requirements.stream().allMatch(step -> Boolean.TRUE.equals(values.get(step)));
            verdicts.add(new Verdict(people.get(i), eligible, undecided, reasons));
        }
        return verdicts;
    }

    /** What each person does not meet, in the words that this reader may know. */
    private static Map<Integer, List<String>> unmet(
            Outcome outcome, Discretion discretion, int people, Locale language) {
        Map<Integer, List<String>> unmet = new LinkedHashMap<>();
        if (discretion.hidesNothing()) {
            for (Refusal refusal : outcome.refusals()) {
                unmet.computeIfAbsent(refusal.person(), _ -> new ArrayList<>())
                        .add(JudgingEligibility.in(language, refusal.text()));
            }
            return unmet;
        }
        for (int i = 0; i < people; i++) {
            unmet.put(
                    i,
                    outcome.conditions(i).stream()
                            .filter(state -> !state.met())
                            .map(discretion::of)
                            .map(state -> JudgingEligibility.in(language, state.text()))
                            .toList());
        }
        return unmet;
    }

    private static List<String> requirements(Applicable applicable) {
        return applicable.program().scheme().steps().stream()
                .filter(step -> step.rule() instanceof Rule.Require)
                .map(Step::id)
                .toList();
    }
}
