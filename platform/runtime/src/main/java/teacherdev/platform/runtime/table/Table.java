package teacherdev.platform.runtime.table;

import java.util.List;
import java.util.Objects;

/**
 * A table.
 *
 * @param name the sheet's title and, in ASCII, the file's name
 * @param rows one value per column: text, BigDecimal, Integer, Long, LocalDate or null
 */
public record Table(String name, List<Column> columns, Iterable<? extends List<?>> rows) {

    /** How the values of a column are shown. */
    public enum Kind {
        TEXT,
        INTEGER,
        /** Two decimals: hours, credits, money. */
        DECIMAL,
        /** Four decimals: coefficients. */
        RATIO,
        DATE
    }

    public record Column(String header, Kind kind) {

        public Column {
            Objects.requireNonNull(header, "header");
            Objects.requireNonNull(kind, "kind");
        }

        public static Column text(String header) {
            return new Column(header, Kind.TEXT);
        }

        public static Column integer(String header) {
            return new Column(header, Kind.INTEGER);
        }

        public static Column decimal(String header) {
            return new Column(header, Kind.DECIMAL);
        }

        public static Column ratio(String header) {
            return new Column(header, Kind.RATIO);
        }

        public static Column date(String header) {
            return new Column(header, Kind.DATE);
        }
    }

    public Table {
        Objects.requireNonNull(name, "name");
        columns = List.copyOf(columns);
        Objects.requireNonNull(rows, "rows");
    }
}
