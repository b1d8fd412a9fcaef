package teacherdev.evaluation.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import teacherdev.platform.runtime.inbox.EventContext;
import teacherdev.platform.runtime.inbox.EventHandler;
import teacherdev.platform.runtime.sql.Sql;

/**
 * Takes a school into the roster, unless a newer version of it is there. Where it lay before it moved is kept, and those who
 * stored where it lay are told.
 */
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

    private static final String PLACE = "select path from roster_school where school_id = ? and version < ? for update";

    private static final String KEEP = """
            insert into roster_school_left (school_id, version, path, left_at) values (?, ?, ?, ?)
            on conflict on constraint roster_school_left_pk do nothing
            """;

    private final Sql sql;
    private final Organisations organisations;
    private final Event<SchoolMoved> moved;
    private final Clock clock;

    LearningOfSchools(Sql sql, Organisations organisations, Event<SchoolMoved> moved, Clock clock) {
        this.sql = sql;
        this.organisations = organisations;
        this.moved = moved;
        this.clock = clock;
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
        Optional<List<String>> left = place(event, school).filter(place -> !place.equals(school.path()));
        if (left.isPresent()) {
            organisations.awaitOpenings();
            sql.update(
                    KEEP,
                    school.schoolId(),
                    event.aggregateVersion(),
                    left.get().toArray(String[]::new),
                    clock.instant());
        }
        upsert(event, school);
        if (left.isPresent()) {
            moved.fire(new SchoolMoved(school.schoolId(), school.code(), school.path()));
        }
    }

    /** Where it lay until now; nothing if it is new, or if something newer is known. */
    private Optional<List<String>> place(EventContext event, SchoolChanged school) {
        return sql.first(PLACE, row -> row.texts("path"), school.schoolId(), event.aggregateVersion());
    }

    private void upsert(EventContext event, SchoolChanged school) {
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
