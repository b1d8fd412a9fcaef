package teacherdev.evaluation.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.evaluation.problem.EvaluationProblem;
import teacherdev.platform.runtime.sql.Constraints;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Writes schemes, only where the caller's scope reaches. */
@ApplicationScoped
class SchemeStore {

    private static final String INSERT = """
            insert into scheme (id, code, version, kind, scope, path, name, state, document, content_hash, engine_version,
                row_version, created_at, created_by)
            select ?, ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?, 'DRAFT', ?, ?, ?, 1, ?, ?
            from scheme where scope = ? and code = ?
            """;
    private static final String LOCK = "select * from scheme where id = ? and path && ? for update";
    private static final String BY_ID = "select * from scheme where id = ?";
    private static final String CHANGE = """
            update scheme set name = ?, document = ?, content_hash = ?, engine_version = ?, row_version = row_version + 1
            where id = ?
            """;
    private static final String TO_CONSULTATION =
            "update scheme set state = 'CONSULTATION', row_version = row_version + 1 where id = ?";
    private static final String ADOPT = """
            update scheme set state = 'ADOPTED', effective_from = ?, adoption_record = ?, adopted_at = ?, adopted_by = ?,
                row_version = row_version + 1
            where id = ?
            """;
    private static final String RETIRE =
            "update scheme set effective_to = ?, row_version = row_version + 1 where id = ?";

    private final Sql sql;

    SchemeStore(Sql sql) {
        this.sql = sql;
    }

    /** A document with what is known of it. */
    record Checked(String name, String canonical, String hash, String engineVersion) {}

    /** A new draft, with the next version of its code. */
    void insert(UUID id, SchemeRequest request, List<String> path, Checked document, Instant now, Access access) {
        Constraints.refuse(
                "scheme_version_unique",
                () -> new ProblemException(
                        EvaluationProblem.SCHEME_VERSION_EXISTS, EvaluationProblem.SCHEME_VERSION_EXISTS.title()),
                () -> sql.update(
                        INSERT,
                        id,
                        request.code(),
                        request.kind(),
                        request.scope(),
                        path.toArray(String[]::new),
                        document.name(),
                        document.canonical(),
                        document.hash(),
                        document.engineVersion(),
                        now,
                        access.subject(),
                        request.scope(),
                        request.code()));
    }

    /** The scheme, locked, if the caller may change it and knows its present version. */
    Scheme lock(Access access, UUID id, long expectedVersion) {
        Scheme scheme = sql.first(LOCK, Scheme::of, id, access.scopeArray()).orElseThrow(SchemeStore::notFound);
        Versions.requireSame(expectedVersion, scheme.rowVersion());
        return scheme;
    }

    static ProblemException notFound() {
        return new ProblemException(PlatformProblem.NOT_FOUND, Text.of("No such scheme in your scope", "您的管辖范围内没有该方案"));
    }

    void change(UUID id, Checked document) {
        sql.update(CHANGE, document.name(), document.canonical(), document.hash(), document.engineVersion(), id);
    }

    void toConsultation(UUID id) {
        sql.update(TO_CONSULTATION, id);
    }

    void adopt(UUID id, AdoptionRequest adoption, Instant now, Access access) {
        sql.update(ADOPT, adoption.effectiveFrom(), adoption.record(), now, access.subject(), id);
    }

    void retire(UUID id, LocalDate effectiveTo) {
        sql.update(RETIRE, effectiveTo, id);
    }

    Optional<Scheme> find(UUID id) {
        return sql.first(BY_ID, Scheme::of, id);
    }
}
