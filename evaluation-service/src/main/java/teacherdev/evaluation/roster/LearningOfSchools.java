package teacherdev.evaluation.roster;

import jakarta.enterprise.context.ApplicationScoped;
import teacherdev.platform.runtime.inbox.EventContext;
import teacherdev.platform.runtime.inbox.EventHandler;
import teacherdev.platform.runtime.sql.Sql;

/** Takes a school into the roster, unless a newer version of it is there. */
@ApplicationScoped
class LearningOfSchools implements EventHandler<SchoolChanged> {

    private static final String UPSERT = """
            insert into roster_school (school_id, version, code, name, kind, stages, setting, path)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (school_id) do update
            set version = excluded.version, code = excluded.code, name = excluded.name, kind = excluded.kind,
                stages = excluded.stages, setting = excluded.setting, path = excluded.path
            where roster_school.version < excluded.version
            """;

    private final Sql sql;

    LearningOfSchools(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String type() {
        return "teacherdev.teacher.school-changed.v1";
    }

    @Override
    public Class<SchoolChanged> dataType() {
        return SchoolChanged.class;
    }

    @Override
    public void handle(EventContext event, SchoolChanged school) {
        sql.update(
                UPSERT,
                school.schoolId(),
                event.aggregateVersion(),
                school.code(),
                school.name(),
                school.kind(),
                school.stages().toArray(String[]::new),
                school.setting(),
                school.path().toArray(String[]::new));
    }
}
