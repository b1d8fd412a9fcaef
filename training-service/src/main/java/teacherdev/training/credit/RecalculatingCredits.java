package teacherdev.training.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.ProblemException.Culprit;
import teacherdev.training.credit.RecalculationView.Refused;
import teacherdev.training.credit.RecalculationView.TeacherDifference;

/**
 * Values activities anew whose rule was replaced 学分重算. Entries keep the version that valued them; a recalculation reverses
 * them and posts new ones in their place, so that the ledger tells both. It works on a page of teachers at a time; what has the
 * right version already is left alone, so it may be repeated; what the rule of today cannot value stays as it was counted, and
 * the sheet names it.
 */
@ApplicationScoped
class RecalculatingCredits {

    private static final String TEACHERS = """
            select t.teacher_id, t.name from roster_teacher t
            where t.teacher_id in (
                select e.teacher_id from credit_entry e
                where e.school_id in (select s.school_id from roster_school s where s.path && ? and s.path @> array[?::text])
                  and e.year = ? and e.activity_date >= ? and e.activity_date < ? and e.kind = 'GRANT')
              and t.teacher_id > ?
            order by t.teacher_id limit ?
            """;

    private static final String ACTIVITIES = """
            select e.* from credit_entry e
            where e.teacher_id = any (?) and e.year = ? and e.kind = 'GRANT'
              and e.school_id in (select s.school_id from roster_school s where s.path && ? and s.path @> array[?::text])
              and not exists (select from credit_reversal r where r.entry_id = e.id)
            order by e.activity_date, e.id
            """;

    private final Sql sql;
    private final Ledger ledger;
    private final Converting converting;
    private final CreditRules rules;
    private final Audit audit;
    private final Clock clock;

    /** Whose activities of which year. */
    record Question(String organisation, int year) {}

    private record Someone(UUID id, String name) {

        static Someone of(Row row) {
            return new Someone(row.id("teacher_id"), row.text("name"));
        }
    }

    /** What a recalculation posts, and what it leaves. */
    private record Stated(List<CreditEntry> entries, List<Refused> refused) {}

    RecalculatingCredits(Sql sql, Ledger ledger, Converting converting, CreditRules rules, Audit audit, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.converting = converting;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a page of teachers would change. */
    @Transactional
    RecalculationView preview(Access access, Question question, Paging paging) {
        Page<Someone> page = teachers(access, question, paging);
        Stated stated = stated(access, question, page.items(), "");
        return sheet(page, converting.valued(stated.entries()), stated.refused());
    }

    /** Does what the preview shows, for the teachers of the same page. */
    @Transactional
    RecalculationView apply(Access access, Question question, String reason, Paging paging) {
        Page<Someone> page = teachers(access, question, paging);
        Stated first = stated(access, question, page.items(), reason);
        if (first.entries().isEmpty()) {
            return sheet(page, List.of(), first.refused());
        }
        Map<UUID, Long> versions = ledger.lock(Ledger.byTeacher(first.entries()));
        // Once more under the locks: somebody may have reversed one of them meanwhile.
        Stated again = stated(access, question, page.items(), reason);
        List<CreditEntry> entries = again.entries().stream()
                .filter(entry -> versions.containsKey(entry.teacherId()))
                .toList();
        List<CreditEntry> appended = entries.isEmpty() ? List.of() : ledger.append(entries, versions, access);
        audit.recordAll(
                access,
                "CREDIT_RECALCULATED",
                "TEACHER",
                appended.stream().map(CreditEntry::teacherId).distinct().toList());
        return sheet(page, appended, again.refused());
    }

    private Page<Someone> teachers(Access access, Question question, Paging paging) {
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(new UUID(0, 0));
        LocalDate first = LocalDate.of(question.year(), 1, 1);
        return Page.of(
                sql.list(
                        TEACHERS,
                        Someone::of,
                        access.scopeArray(),
                        question.organisation(),
                        question.year(),
                        first,
                        first.plusYears(1),
                        after,
                        paging.rowsToRead()),
                paging,
                someone -> Cursor.of(someone.id()));
    }

    /** For each activity whose version does not apply any more: its reversal and the entry in its place. */
    private Stated stated(Access access, Question question, List<Someone> teachers, String reason) {
        List<CreditEntry> activities = sql.list(
                ACTIVITIES,
                Entries::of,
                teachers.stream().map(Someone::id).toArray(UUID[]::new),
                question.year(),
                access.scopeArray(),
                question.organisation());
        RulesInForce inForce =
                rules.of(activities.stream().map(CreditEntry::schoolId).collect(Collectors.toSet()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<CreditEntry> outdated = activities.stream()
                .filter(activity -> !inForce.isValuedByWhatApplies(activity))
                .toList();
        Map<UUID, ProblemException> refusals = converting.refusals(outdated);
        List<CreditEntry> stated = new ArrayList<>();
        for (CreditEntry activity : outdated) {
            if (!refusals.containsKey(activity.id())) {
                stated.add(activity.reversal(Ids.next(), reason, now));
                stated.add(activity.again(Ids.next(), now));
            }
        }
        Map<UUID, String> names = teachers.stream().collect(Collectors.toMap(Someone::id, Someone::name));
        List<Refused> refused = outdated.stream()
                .filter(activity -> refusals.containsKey(activity.id()))
                .map(activity -> refused(activity, names.get(activity.teacherId()), refusals.get(activity.id())))
                .toList();
        return new Stated(stated, refused);
    }

    private static Refused refused(CreditEntry activity, String name, ProblemException refusal) {
        if (refusal.culprits().isEmpty()) {
            // Not of this activity: the policy itself cannot be applied.
            throw refusal;
        }
        Culprit first = refusal.culprits().getFirst();
        return new Refused(
                activity.teacherId(),
                name,
                activity.id(),
                activity.date(),
                activity.activity(),
                first.code(),
                first.field());
    }

    private static RecalculationView sheet(Page<Someone> page, List<CreditEntry> entries, List<Refused> refused) {
        Map<UUID, List<CreditEntry>> byTeacher =
                entries.stream().collect(Collectors.groupingBy(CreditEntry::teacherId));
        List<TeacherDifference> differences = page.items().stream()
                .filter(someone -> byTeacher.containsKey(someone.id()))
                .flatMap(someone -> differences(someone, byTeacher.get(someone.id())).stream())
                .toList();
        return new RecalculationView(differences, refused, page.next());
    }

    private static List<TeacherDifference> differences(Someone someone, List<CreditEntry> entries) {
        Map<Unit, List<CreditEntry>> byUnit = entries.stream()
                .collect(
                        Collectors.groupingBy(CreditEntry::unit, () -> new EnumMap<>(Unit.class), Collectors.toList()));
        return byUnit.entrySet().stream()
                .map(unit -> new TeacherDifference(
                        someone.id(),
                        someone.name(),
                        unit.getKey(),
                        unit.getValue().stream()
                                .filter(entry -> entry.kind() == EntryKind.GRANT)
                                .count(),
                        unit.getValue().stream()
                                .map(CreditEntry::amount)
                                .reduce(BigDecimal.ZERO.setScale(2, RoundingMode.UNNECESSARY), BigDecimal::add)))
                .sorted(Comparator.comparing(TeacherDifference::unit))
                .toList();
    }
}
