package teacherdev.platform.runtime.adopted;

import jakarta.enterprise.context.ApplicationScoped;
import teacherdev.platform.runtime.inbox.EventContext;
import teacherdev.platform.runtime.inbox.EventHandler;
import teacherdev.platform.runtime.sql.Sql;

/** Keeps the schemes that are adopted elsewhere; an older statement about one changes nothing. */
@ApplicationScoped
class LearningOfSchemes implements EventHandler<SchemeAdopted> {

    private static final String UPSERT = """
            insert into adopted_scheme (scheme_id, row_version, code, version, kind, scope, content_hash, effective_from,
                effective_to, document)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::date, ?)
            on conflict (scheme_id) do update
            set row_version = excluded.row_version, effective_to = excluded.effective_to
            where adopted_scheme.row_version < excluded.row_version
            """;

    private final Sql sql;

    LearningOfSchemes(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String type() {
        return "teacherdev.evaluation.scheme-adopted.v1";
    }

    @Override
    public Class<SchemeAdopted> dataType() {
        return SchemeAdopted.class;
    }

    @Override
    public void handle(EventContext event, SchemeAdopted scheme) {
        sql.update(
                UPSERT,
                scheme.schemeId(),
                event.aggregateVersion(),
                scheme.code(),
                scheme.version(),
                scheme.kind(),
                scheme.scope(),
                scheme.hash(),
                scheme.effectiveFrom(),
                scheme.effectiveTo(),
                scheme.document().toString());
    }
}
