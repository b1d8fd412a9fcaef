package teacherdev.teacher.honour;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import teacherdev.platform.runtime.bulk.RowKey;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.teacher.entry.Entry;
import teacherdev.teacher.entry.EntryBook;
import teacherdev.teacher.entry.Holder;
import teacherdev.teacher.ethics.VetoQueries;
import teacherdev.teacher.ethics.VetoQueries.Veto;
import teacherdev.teacher.policy.Policies;
import teacherdev.teacher.problem.TeacherProblem;

/** Honours as source systems know them by the thousand; a veto keeps a person from a new one. */
@ApplicationScoped
class HonourBook implements EntryBook<HonourRow, HonourBook.Award> {

    private static final String KNOWN = """
            select id, teacher_id, source_system, external_id, kind, backbone, level, name, subject, awarded_by, document, valid_from, valid_to from honour
            where superseded_at is null and (teacher_id = any (?) or id in (
                select k.id from unnest(?::text[], ?::text[]) as r (source_system, external_id)
                join honour k on k.source_system = r.source_system and k.external_id = r.external_id
                where k.superseded_at is null))
            order by teacher_id, id
            """;
    private static final String SUPERSEDE = "update honour set superseded_at = ? where id = any (?)";
    private static final String INSERT = """
            insert into honour (recorded_at, id, teacher_id, source_system, external_id, kind, backbone, level, name, subject, awarded_by,
                document, valid_from, valid_to, corrects, reason)
            select ?, r.id, r.teacher_id, r.source_system, r.external_id, r.kind, r.backbone, r.level, r.name, r.subject, r.awarded_by,
                r.document, r.valid_from, r.valid_to, r.corrects, r.reason
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[]::boolean[], ?::text[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[]::date[], ?::text[]::date[], ?::uuid[], ?::text[])
                as r (id, teacher_id, source_system, external_id, kind, backbone, level, name, subject, awarded_by, document, valid_from,
                    valid_to, corrects, reason)
            """;
    private static final String CLAIM = """
            update honour e set source_system = r.source_system, external_id = r.external_id
            from unnest(?::uuid[], ?::text[], ?::text[]) as r (id, source_system, external_id) where e.id = r.id
            """;

    private final Sql sql;
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

        /** Whether the kind counts as backbone is what the policy says, and no statement of the row. */
        private Award stated() {
            return new Award(kind, false, level, name, subject, awardedBy, document, from, to);
        }
    }

    private record PolicyOf(List<String> path, LocalDate day) {}

    HonourBook(Sql sql, Policies policies, VetoQueries vetoes) {
        this.sql = sql;
        this.policies = policies;
        this.vetoes = vetoes;
    }

    @Override
    public String noun() {
        return "HONOUR";
    }

    @Override
    public List<Entry<Award>> known(UUID[] teacherIds, Collection<RowKey> keys) {
        List<RowKey> asked = List.copyOf(keys);
        return sql.list(
                KNOWN,
                HonourBook::entry,
                teacherIds,
                Columns.texts(asked, RowKey::sourceSystem),
                Columns.texts(asked, RowKey::externalId));
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

    @Override
    public void write(List<UUID> superseded, List<Entry<Award>> recorded, Instant now) {
        sql.update(SUPERSEDE, now, superseded.toArray(UUID[]::new));
        sql.update(
                INSERT,
                now,
                Columns.ids(recorded, Entry::id),
                Columns.ids(recorded, Entry::teacherId),
                Columns.texts(recorded, entry -> entry.key().sourceSystem()),
                Columns.texts(recorded, entry -> entry.key().externalId()),
                Columns.texts(recorded, entry -> entry.content().kind()),
                Columns.texts(recorded, entry -> entry.content().backbone()),
                Columns.texts(recorded, entry -> entry.content().level()),
                Columns.texts(recorded, entry -> entry.content().name()),
                Columns.texts(recorded, entry -> entry.content().subject()),
                Columns.texts(recorded, entry -> entry.content().awardedBy()),
                Columns.texts(recorded, entry -> entry.content().document()),
                Columns.texts(recorded, entry -> entry.content().from()),
                Columns.texts(recorded, entry -> entry.content().to()),
                Columns.ids(recorded, Entry::corrects),
                Columns.texts(recorded, Entry::reason));
    }

    @Override
    public void claim(List<Entry<Award>> entries) {
        if (!entries.isEmpty()) {
            sql.update(
                    CLAIM,
                    Columns.ids(entries, Entry::id),
                    Columns.texts(entries, entry -> entry.key().sourceSystem()),
                    Columns.texts(entries, entry -> entry.key().externalId()));
        }
    }

    private static Entry<Award> entry(Row row) {
        String externalId = row.text("external_id");
        return new Entry<>(
                row.id("id"),
                row.id("teacher_id"),
                externalId == null ? null : new RowKey(row.text("source_system"), externalId),
                new Award(
                        row.text("kind"),
                        row.flag("backbone"),
                        row.constant("level", HonourLevel.class),
                        row.text("name"),
                        row.text("subject"),
                        row.text("awarded_by"),
                        row.text("document"),
                        row.date("valid_from"),
                        row.date("valid_to")),
                null,
                null);
    }
}
