package teacherdev.teacher.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;

/** Reads the yearly figures of schools, as they are known now or were known at an instant. */
@ApplicationScoped
class FigureQueries {

    private static final String FIGURES = """
            select y.id, s.code, y.year, y.teaching_area, y.sports_area, y.equipment_value, y.network_classrooms,
                y.establishment,
                (select array_agg(p.stage || ',' || p.pupils || ',' || coalesce(p.classes::text, '') order by p.stage)
                 from pupil_count p where p.school_year_id = y.id) as pupils
            from school_year y join school s on s.id = y.school_id
            where y.school_id = any (?) and y.recorded_at <= ? and (y.superseded_at is null or y.superseded_at > ?)
            order by s.code, y.year
            """;

    private final Sql sql;

    /** Figures as they are stored. */
    record Known(UUID id, SchoolFigures figures) {}

    FigureQueries(Sql sql) {
        this.sql = sql;
    }

    /** The figures of all years of these schools as they are known now. */
    List<Known> known(UUID[] schools) {
        return known(schools, Instant.parse("2999-01-01T00:00:00Z"));
    }

    /** The figures of all years of these schools as they were known at an instant. */
    List<Known> known(UUID[] schools, Instant knownAt) {
        return sql.list(FIGURES, FigureQueries::known, schools, knownAt, knownAt);
    }

    private static Known known(Row row) {
        List<SchoolFigures.Pupils> pupils = new ArrayList<>();
        for (String count : row.texts("pupils")) {
            String[] parts = count.split(",", -1);
            pupils.add(new SchoolFigures.Pupils(Stage.valueOf(parts[0]), Integer.valueOf(parts[1]), number(parts[2])));
        }
        return new Known(
                row.id("id"),
                new SchoolFigures(
                        row.text("code"),
                        row.integer("year"),
                        pupils,
                        row.decimal("teaching_area"),
                        row.decimal("sports_area"),
                        row.decimal("equipment_value"),
                        number(row.text("network_classrooms")),
                        number(row.text("establishment"))));
    }

    private static Integer number(String text) {
        return text == null || text.isEmpty() ? null : Integer.valueOf(text);
    }
}
