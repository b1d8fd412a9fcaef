package teacherdev.teacher.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.teacher.history.rules.Period;
import teacherdev.teacher.history.rules.Timeline.Fact;

/**
 * A table of bitemporal history about teachers: {@code id, teacher_id, valid_from, valid_to, recorded_at, superseded_at}
 * and the columns of its content. Reads and writes are for many teachers at once, in one statement each.
 */
public final class Facts<T> {

    private final String selectKnown;
    private final String selectAt;
    private final String supersede;
    private final String insert;
    private final List<Column<T>> columns;
    private final Function<Row, T> reader;

    /**
     * A column of the content.
     *
     * @param cast how the text that {@code value} becomes turns into the column's type; %s is the text
     */
    public record Column<T>(String name, String cast, Function<T, ?> value) {

        public static <T> Column<T> text(String name, Function<T, ?> value) {
            return new Column<>(name, "%s", value);
        }

        public static <T> Column<T> of(String name, String type, Function<T, ?> value) {
            return new Column<>(name, "%s::" + type, value);
        }

        /** A column of type text[]; its elements are codes without commas. */
        public static <T> Column<T> texts(String name, Function<T, List<String>> value) {
            return new Column<>(name, "string_to_array(%s, ',')", content -> {
                List<String> texts = value.apply(content);
                return texts == null ? null : String.join(",", texts);
            });
        }
    }

    /** A fact of a teacher as it is stored. */
    public record Stored<T>(UUID id, UUID teacherId, Fact<T> fact) {}

    private Facts(String table, Function<Row, T> reader, List<Column<T>> columns) {
        this.reader = reader;
        this.columns = columns;
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        this.selectKnown = "select id, teacher_id, valid_from, valid_to, " + names + " from " + table
                + " where teacher_id = any (?) and superseded_at is null order by teacher_id, valid_from, id";
        this.selectAt = "select id, teacher_id, valid_from, valid_to, " + names + " from " + table
                + " where teacher_id = ? and recorded_at <= ? and (superseded_at is null or superseded_at > ?)"
                + " and (?::date is null or (valid_from <= ? and (valid_to is null or valid_to > ?)))"
                + " order by valid_from, id";
        this.supersede = "update " + table + " set superseded_at = ? where id = any (?)";
        this.insert = "insert into " + table + " (recorded_at, id, teacher_id, valid_from, valid_to, " + names + ")"
                + " select ?, r.id, r.teacher_id, r.valid_from::date, r.valid_to::date, "
                + columns.stream()
                        .map(column -> column.cast().formatted("r." + column.name()))
                        .collect(Collectors.joining(", "))
                + " from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[]" + ", ?::text[]".repeat(columns.size())
                + ") as r (id, teacher_id, valid_from, valid_to, " + names + ")";
    }

    public static <T> Facts<T> in(String table, Function<Row, T> reader, List<Column<T>> columns) {
        return new Facts<>(table, reader, List.copyOf(columns));
    }

    /** What was known at an instant of a teacher: all of it, or what held on a day. */
    public List<Stored<T>> at(Sql sql, UUID teacherId, LocalDate dayOrNull, Instant known) {
        return sql.list(selectAt, this::stored, teacherId, known, known, dayOrNull, dayOrNull, dayOrNull);
    }

    /** What is known now of these teachers, in the order of time. */
    List<Stored<T>> known(Sql sql, UUID[] teacherIds) {
        return sql.list(selectKnown, this::stored, (Object) teacherIds);
    }

    private Stored<T> stored(Row row) {
        return new Stored<>(
                row.id("id"),
                row.id("teacher_id"),
                new Fact<>(new Period(row.date("valid_from"), row.date("valid_to")), reader.apply(row)));
    }

    void supersede(Sql sql, List<UUID> ids, Instant now) {
        if (!ids.isEmpty()) {
            sql.update(supersede, now, ids.toArray(UUID[]::new));
        }
    }

    void insert(Sql sql, List<Stored<T>> facts, Instant now) {
        if (facts.isEmpty()) {
            return;
        }
        List<Object> parameters = new ArrayList<>();
        parameters.add(now);
        parameters.add(Columns.ids(facts, Stored::id));
        parameters.add(Columns.ids(facts, Stored::teacherId));
        parameters.add(Columns.texts(facts, stored -> stored.fact().period().from()));
        parameters.add(Columns.texts(facts, Facts::end));
        for (Column<T> column : columns) {
            parameters.add(Columns.texts(
                    facts, stored -> column.value().apply(stored.fact().content())));
        }
        sql.update(insert, parameters.toArray());
    }

    private static LocalDate end(Stored<?> stored) {
        return stored.fact().period().to();
    }
}
