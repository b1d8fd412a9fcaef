package teacherdev.evaluation.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Sql;

/**
 * A table of what events tell of teachers, several rows of each: assignments, titles and so on. An event carries all of them,
 * so the old ones go and the event's come.
 *
 * @param rows what an event tells for this table
 */
record ToldRows<R>(String table, Function<TeacherChanged, List<R>> rows, List<Column<R>> columns) {

    /** A column and the type of SQL to which the text of its values is cast. */
    record Column<R>(String name, String type, Function<R, ?> value) {}

    private record Told<R>(UUID teacherId, R row) {}

    /** Removes what was known of these teachers. */
    void forget(Sql sql, UUID[] teacherIds) {
        sql.update("delete from " + table + " where teacher_id = any (?)", (Object) teacherIds);
    }

    /** Records what these events tell; nothing of their teachers may be left. */
    void record(Sql sql, List<TeacherChanged> events) {
        List<Told<R>> told = events.stream()
                .flatMap(event -> rows.apply(event).stream().map(row -> new Told<>(event.teacherId(), row)))
                .toList();
        if (told.isEmpty()) {
            return;
        }
        List<Object> parameters = new ArrayList<>();
        parameters.add(Columns.ids(told, Told::teacherId));
        columns.forEach(column ->
                parameters.add(Columns.texts(told, one -> column.value().apply(one.row()))));
        sql.update(insert(), parameters.toArray());
    }

    private String insert() {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String values = columns.stream()
                .map(column -> "r." + column.name() + "::" + column.type())
                .collect(Collectors.joining(", "));
        return "insert into " + table + " (teacher_id, " + names + ") select r.teacher_id, " + values
                + " from unnest(?::uuid[]" + ", ?::text[]".repeat(columns.size()) + ") as r (teacher_id, " + names
                + ")";
    }
}
