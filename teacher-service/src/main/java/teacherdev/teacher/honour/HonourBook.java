package teacherdev.teacher.honour;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.teacher.entry.EntryBook;
import teacherdev.teacher.entry.EntryTable;
import teacherdev.teacher.entry.Holder;
import teacherdev.teacher.ethics.VetoQueries;
import teacherdev.teacher.ethics.VetoQueries.Veto;
import teacherdev.teacher.history.Facts.Column;
import teacherdev.teacher.policy.Policies;
import teacherdev.teacher.problem.TeacherProblem;

/** Honours as source systems know them by the thousand; a veto keeps a person from a new one. */
@ApplicationScoped
class HonourBook implements EntryBook<HonourRow, HonourBook.Award> {

    private static final EntryTable<Award> TABLE = EntryTable.of(
            "honour",
            Award::of,
            List.of(
                    Column.text("kind", Award::kind),
                    Column.of("backbone", "boolean", Award::backbone),
                    Column.text("level", Award::level),
                    Column.text("name", Award::name),
                    Column.text("subject", Award::subject),
                    Column.text("awarded_by", Award::awardedBy),
                    Column.text("document", Award::document),
                    Column.of("valid_from", "date", Award::from),
                    Column.of("valid_to", "date", Award::to)));

    private final Policies policies;
    private final VetoQueries vetoes;

    /** What an entry says. */
    record Award(
            String kind,
            boolean backbone,
            HonourLevel level,
            String name,
            String subject,
            String awardedBy,
            String document,
            LocalDate from,
            LocalDate to) {

        static Award of(Row row) {
            return new Award(
                    row.text("kind"),
                    row.flag("backbone"),
                    row.constant("level", HonourLevel.class),
                    row.text("name"),
                    row.text("subject"),
                    row.text("awarded_by"),
                    row.text("document"),
                    row.date("valid_from"),
                    row.date("valid_to"));
        }

        /** Whether the kind counts as backbone is what the policy says, and no statement of the row. */
        private Award stated() {
            return new Award(kind, false, level, name, subject, awardedBy, document, from, to);
        }
    }

    private record PolicyOf(List<String> path, LocalDate day) {}

    HonourBook(Policies policies, VetoQueries vetoes) {
        this.policies = policies;
        this.vetoes = vetoes;
    }

    @Override
    public String noun() {
        return "HONOUR";
    }

    @Override
    public EntryTable<Award> table() {
        return TABLE;
    }

    @Override
    public Reading<HonourRow, Award> reading(Collection<Holder> holders) {
        Map<UUID, List<Veto>> vetoed =
                vetoes.vetoes(holders.stream().map(Holder::id).toArray(UUID[]::new), "HONOUR");
        Map<PolicyOf, HonourKinds> kinds = new HashMap<>();
        return new Reading<>() {
            @Override
            public Award content(HonourRow row, Holder holder) {
                List<String> path = holder.path().isEmpty() ? List.of("CN") : holder.path();
                HonourKinds.Kind kind = kinds.computeIfAbsent(
                                new PolicyOf(path, row.from()),
                                of -> policies.of(of.path(), of.day(), HonourKinds.KIND, HonourKinds.class))
                        .require(row.kind());
                return new Award(
                        kind.code(),
                        kind.backbone(),
                        row.level(),
                        row.name(),
                        row.subject(),
                        row.awardedBy(),
                        row.document(),
                        row.from(),
                        RecordingHonours.end(kind, row.from(), row.to()));
            }

            @Override
            public void check(HonourRow row, Award content, List<Award> others, Holder holder, boolean isNew) {
                if (isNew
                        && vetoed.getOrDefault(holder.id(), List.of()).stream()
                                .anyMatch(veto -> veto.holds(content.from()))) {
                    throw ProblemException.ofField(
                            TeacherProblem.ETHICS_VETO, "from", TeacherProblem.ETHICS_VETO.title());
                }
            }

            @Override
            public boolean isKnown(Award stated, Award known) {
                return stated.stated().equals(known.stated());
            }
        };
    }
}
