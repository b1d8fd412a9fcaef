package teacherdev.teacher.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.teacher.problem.TeacherProblem;

/**
 * Reads the feed, never beyond a reader's scopes. A read looks at a bounded stretch of positions: a reader who may see
 * little moves on through what is not hers, instead of making the database search for her.
 */
@ApplicationScoped
public class ChangeQueries {

    /** How many positions one read looks at. */
    static final int STRETCH = 10_000;

    private static final String HEAD = "select position, pruned from feed_head";

    /**
     * The head comes with every row, out of the same snapshot, so that no change can slip between the two. What a reader
     * has lost sight of shows itself once, as removed and without its keys.
     */
    private static final String READ = """
            with reader as (
                select array(select unnest(path) from region where code = any (?)
                             union select unnest(path) from school where code = any (?)) as lineage
            )
            select h.position as head, c.position, c.event_id, c.event_type, c.kind, c.subject_id, c.version, c.occurred_at,
                   case when c.seen then c.effect else 'REMOVED' end as effect,
                   case when c.seen then c.href end as href,
                   case when c.seen then c.source_system end as source_system,
                   case when c.seen then c.external_id end as external_id,
                   case when c.seen then c.replaced_by end as replaced_by
            from feed_head h left join lateral (
                select f.*, f.codes && ? or coalesce(f.below = any (reader.lineage), false) as seen
                from feed_change f, reader
                where f.position > ? and f.position <= ?
                  and (f.codes && ? or f.left_codes && ? or f.below = any (reader.lineage))
                  and (cardinality(?) = 0 or f.kind = any (?))
                order by f.position limit ?
            ) c on true
            order by c.position
            """;

    private final Sql sql;

    private record Head(long position, long pruned) {
        static Head of(Row row) {
            return new Head(row.number("position"), row.number("pruned"));
        }
    }

    private record Line(long head, ChangeView change, long position) {
        static Line of(Row row) {
            boolean empty = row.id("event_id") == null;
            return new Line(row.number("head"), empty ? null : ChangeView.of(row), row.number("position"));
        }
    }

    ChangeQueries(Sql sql) {
        this.sql = sql;
    }

    /** The position behind the latest change: where a reader begins who has just loaded everything. */
    public long latest() {
        return head().position();
    }

    /** The position before the earliest change that is kept. */
    public long earliest() {
        return head().pruned();
    }

    /**
     * Changes after a position. Refuses with CURSOR_EXPIRED when some behind it are forgotten already, or when it lies
     * ahead of the feed, as after a restored backup: the reader must then load everything again.
     */
    public Stretch after(Set<String> scopes, Set<String> kinds, long position, int limit) {
        return between(scopes, kinds, position, position + STRETCH, limit);
    }

    /** The same, but nothing behind the position {@code end}. */
    public Stretch between(Set<String> scopes, Set<String> kinds, long position, long end, int limit) {
        Head head = head();
        if (position < head.pruned() || position > head.position()) {
            throw new ProblemException(TeacherProblem.CURSOR_EXPIRED, TeacherProblem.CURSOR_EXPIRED.title());
        }
        String[] mine = scopes.toArray(String[]::new);
        String[] wanted = kinds.toArray(String[]::new);
        List<Line> lines = sql.list(READ, Line::of, mine, mine, mine, position, end, mine, mine, wanted, wanted, limit);
        List<Line> found = lines.stream().filter(line -> line.change() != null).toList();
        long now = lines.getFirst().head();
        long reached = found.size() == limit ? found.getLast().position() : Math.min(now, end);
        return new Stretch(found.stream().map(Line::change).toList(), reached, reached < now);
    }

    private Head head() {
        return sql.first(HEAD, Head::of).orElseThrow();
    }

    /**
     * What a read found.
     *
     * @param reached the position that it looked up to; the next read goes on behind it
     * @param more whether there are positions behind it already
     */
    public record Stretch(List<ChangeView> changes, long reached, boolean more) {

        ChangePage page() {
            return new ChangePage(changes, Cursor.of(reached).encode(), more);
        }
    }
}
