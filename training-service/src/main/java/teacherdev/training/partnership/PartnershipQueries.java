package teacherdev.training.partnership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.paging.Cursor;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.paging.Paging;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.partnership.CorrectingExchanges.Address;

/** Reads pairings of organisations; either side sees them, and whoever is above it. */
@ApplicationScoped
class PartnershipQueries {

    /** Twenty years of five projects each. */
    private static final int PROJECTS_MAX = 100;

    static final String SEEN = "(p.helper_path && ? or p.partner_path && ?) ";
    private static final String ONE = PartnershipView.COLUMNS + "where p.id = ? and " + SEEN;
    private static final String PAGE = PartnershipView.COLUMNS + "where " + SEEN + """
            and (?::text is null or p.kind = ?) and (?::uuid is null or p.id < ?) order by p.id desc limit ?
            """;
    private static final String PROJECTS = ProjectView.COLUMNS + "where j.pairing_id = ? order by j.year, j.id limit ?";
    private static final String PROJECT = ProjectView.COLUMNS + "where j.pairing_id = ? and j.id = ?";

    private static final String EXCHANGES = ExchangeView.COLUMNS + """
            where x.project_id = ? and (?::uuid is null or (x.teacher_id, x.id) > (?, ?)) order by x.teacher_id, x.id limit ?
            """;
    private static final String EXCHANGE = ExchangeView.COLUMNS + "where x.project_id = ? and x.id = ?";

    private final Sql sql;

    PartnershipQueries(Sql sql) {
        this.sql = sql;
    }

    PartnershipView partnership(Access access, UUID id) {
        return sql.first(ONE, PartnershipView::of, id, access.scopeArray(), access.scopeArray())
                .orElseThrow(PartnershipQueries::notFound);
    }

    Page<PartnershipView> partnerships(Access access, PartnershipKind kind, Paging paging) {
        UUID after = paging.after(1).map(cursor -> cursor.id(0)).orElse(null);
        List<PartnershipView> rows = sql.list(
                PAGE,
                PartnershipView::of,
                access.scopeArray(),
                access.scopeArray(),
                kind,
                kind,
                after,
                after,
                paging.rowsToRead());
        return Page.of(rows, paging, pairing -> Cursor.of(pairing.id()));
    }

    List<ProjectView> projects(Access access, UUID pairingId) {
        partnership(access, pairingId);
        return sql.list(PROJECTS, ProjectView::of, pairingId, PROJECTS_MAX);
    }

    ProjectView project(Access access, UUID pairingId, UUID projectId) {
        partnership(access, pairingId);
        return sql.first(PROJECT, ProjectView::of, pairingId, projectId).orElseThrow(PartnershipQueries::notFound);
    }

    /** Who goes, by either side; whoever sees the pairing sees them. */
    Page<ExchangeView> exchanges(Access access, UUID pairingId, UUID projectId, Paging paging) {
        project(access, pairingId, projectId);
        Optional<Cursor> after = paging.after(2);
        UUID teacher = after.map(cursor -> cursor.id(0)).orElse(null);
        List<ExchangeView> rows = sql.list(
                EXCHANGES,
                ExchangeView::of,
                projectId,
                teacher,
                teacher,
                after.map(cursor -> cursor.id(1)).orElse(null),
                paging.rowsToRead());
        return Page.of(rows, paging, exchange -> Cursor.of(exchange.teacherId(), exchange.id()));
    }

    ExchangeView exchange(Access access, Address address) {
        project(access, address.pairingId(), address.projectId());
        return sql.first(EXCHANGE, ExchangeView::of, address.projectId(), address.exchangeId())
                .orElseThrow(PartnershipQueries::notFound);
    }

    static ProblemException notFound() {
        return new ProblemException(
                PlatformProblem.NOT_FOUND, Text.of("No such pairing in your scope", "您的管辖范围内没有该结对"));
    }
}
