package teacherdev.training.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import teacherdev.platform.runtime.inbox.EventContext;
import teacherdev.platform.runtime.inbox.EventHandler;
import teacherdev.platform.runtime.sql.Sql;

/** Takes a school into the roster, unless a newer version of it is there. */
@ApplicationScoped
class LearningOfSchools implements EventHandler<SchoolChanged> {

    private static final String UPSERT = """
            insert into roster_school (school_id, version, code, name, path) values (?, ?, ?, ?, ?)
            on conflict (school_id) do update
            set version = excluded.version, code = excluded.code, name = excluded.name, path = excluded.path
            where roster_school.version < excluded.version
            """;

    private static final String MOVES =
            "select 1 as one from roster_school where school_id = ? and version < ? and path <> ? for update";

    private final Sql sql;
    private final Organisations organisations;
    private final Event<SchoolMoved> moved;

    LearningOfSchools(Sql sql, Organisations organisations, Event<SchoolMoved> moved) {
        this.sql = sql;
        this.organisations = organisations;
        this.moved = moved;
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
        String[] path = school.path().toArray(String[]::new);
        boolean moves = sql.first(MOVES, _ -> true, school.schoolId(), event.aggregateVersion(), path)
                .isPresent();
        if (moves) {
            organisations.awaitOpenings();
        }
        sql.update(UPSERT, school.schoolId(), event.aggregateVersion(), school.code(), school.name(), path);
        if (moves) {
            moved.fire(new SchoolMoved(school.code(), school.path()));
        }
    }
}
