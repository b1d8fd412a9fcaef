package teacherdev.teacher.mobility;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Reads moves: both schools see them, and who is above either. */
@ApplicationScoped
class TransferQueries {

    private static final String VISIBLE = "where (m.teacher_id = ? or f.path && ? or d.path && ?)";
    private static final String ONE = TransferView.COLUMNS + VISIBLE + " and m.id = ?";
    private static final String LIST = TransferView.COLUMNS + VISIBLE + """
             and (?::text is null or m.status = ?) and (?::uuid is null or m.teacher_id = ?)
             and (not ? or (m.kind in ('ROTATION', 'SUPPORT') and m.status in ('ACCEPTED', 'RETURNED')))
             and (?::text is null or m.kind = ?) and (?::text is null or m.direction = ?)
             and (?::text is null or f.path @> array[?::text] or d.path @> array[?::text])
             and (?::date is null or (m.valid_from <= ? and (m.valid_to is null or m.valid_to > ?)))
             and (?::uuid is null or m.id < ?)
            order by m.id desc limit ?
            """;

    private final Sql sql;

    TransferQueries(Sql sql) {
        this.sql = sql;
    }

    TransferView found(Access access, UUID id) {
        return sql.first(ONE, TransferView::of, access.selfOrNull(), access.scopeArray(), access.scopeArray(), id)
                .orElseThrow(() -> new ProblemException(
                        PlatformProblem.NOT_FOUND, Text.of("No such move in your scope", "您的管辖范围内没有该调动")));
    }

    /**
     * The moves in scope, the latest first.
     *
     * @param rotations only rotations and support teaching that were agreed
     */
    Page<TransferView> moves(
            Access access, TransferStatus status, MoveFilter filter, boolean rotations, Paging paging) {
        UUID before = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        String statusName = status == null ? null : status.name();
        List<TransferView> rows = sql.list(
                LIST,
                TransferView::of,
                access.selfOrNull(),
                access.scopeArray(),
                access.scopeArray(),
                statusName,
                statusName,
                filter.teacher,
                filter.teacher,
                rotations,
                filter.kind == null ? null : filter.kind.name(),
                filter.kind == null ? null : filter.kind.name(),
                filter.direction == null ? null : filter.direction.name(),
                filter.direction == null ? null : filter.direction.name(),
                filter.organisation,
                filter.organisation,
                filter.organisation,
                filter.asOf,
                filter.asOf,
                filter.asOf,
                before,
                before,
                paging.rowsToRead());
        return Page.of(rows, paging, move -> Cursor.of(move.id()));
    }
}
