package teacherdev.teacher.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.teacher.feed.Announcement.SourceKey;

/** Finds out, for a whole batch at once, to which organisations its changes belong. */
@ApplicationScoped
class ReachQueries {

    private static final String SUBJECTS = """
            select s.* from unnest(?, ?) as asked (kind, subject_id)
            cross join lateral (
                select kind, subject_id, codes, source_system, external_id from feed_subject f
                where f.kind = asked.kind and f.subject_id = asked.subject_id limit 1) as s
            """;
    private static final String SCHOOLS = "select id, path from school where id = any (?)";
    private static final String ORGANISATIONS = """
            select code, path from region where code = any (?) union all select code, path from school where code = any (?)
            """;
    private static final String REMEMBER = """
            insert into feed_subject (kind, subject_id, codes, source_system, external_id)
            select kind, subject_id, string_to_array(codes, ','), source_system, external_id
            from unnest(?, ?, ?, ?, ?) as said (kind, subject_id, codes, source_system, external_id)
            on conflict on constraint feed_subject_pk do update
            set codes = excluded.codes, source_system = excluded.source_system, external_id = excluded.external_id
            """;

    private final Sql sql;

    private record Path<K>(K key, Set<String> codes) {}

    ReachQueries(Sql sql) {
        this.sql = sql;
    }

    Known known(List<Announcement> announcements) {
        Set<UUID> schools = new HashSet<>();
        Set<String> organisations = new HashSet<>();
        Set<Subject> subjects = new LinkedHashSet<>();
        for (Announcement said : announcements) {
            schools.addAll(said.schools());
            Stream.ofNullable(said.below()).forEach(organisations::add);
            Stream.of(said.subject()).filter(Subject::moves).forEach(subjects::add);
            said.teachers().forEach(id -> subjects.add(Subject.teacher(id)));
        }
        String[] codes = organisations.toArray(String[]::new);
        return new Known(
                subjects(subjects),
                paths(sql.list(SCHOOLS, row -> new Path<>(row.id("id"), Set.copyOf(row.texts("path"))), (Object)
                        schools.toArray(UUID[]::new))),
                paths(sql.list(
                        ORGANISATIONS,
                        row -> new Path<>(row.text("code"), Set.copyOf(row.texts("path"))),
                        codes,
                        codes)));
    }

    /** Keeps where those that move belong after these changes. */
    void remember(Known known, List<Change> changes) {
        List<Subject> moved = changes.stream()
                .map(change -> change.said().subject())
                .filter(Subject::moves)
                .distinct()
                .toList();
        List<Known.Last> last = moved.stream().map(known.subjects()::get).toList();
        List<SourceKey> keys = last.stream().map(Known.Last::key).toList();
        sql.update(
                REMEMBER,
                moved.stream().map(Subject::kind).toArray(String[]::new),
                moved.stream().map(Subject::id).toArray(String[]::new),
                last.stream().map(one -> String.join(",", one.codes())).toArray(String[]::new),
                keys.stream()
                        .map(key -> key == null ? null : key.sourceSystem())
                        .toArray(String[]::new),
                keys.stream().map(key -> key == null ? null : key.externalId()).toArray(String[]::new));
    }

    private Map<Subject, Known.Last> subjects(Collection<Subject> asked) {
        Map<Subject, Known.Last> found = new HashMap<>();
        sql.list(
                        SUBJECTS,
                        row -> Map.entry(
                                new Subject(row.text("kind"), row.text("subject_id")),
                                new Known.Last(
                                        Set.copyOf(row.texts("codes")),
                                        row.text("external_id") == null
                                                ? null
                                                : new SourceKey(row.text("source_system"), row.text("external_id")))),
                        asked.stream().map(Subject::kind).toArray(String[]::new),
                        asked.stream().map(Subject::id).toArray(String[]::new))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    private static <K> Map<K, Set<String>> paths(List<Path<K>> paths) {
        Map<K, Set<String>> byKey = new HashMap<>();
        paths.forEach(path -> byKey.put(path.key(), path.codes()));
        return byKey;
    }
}
