package teacherdev.teacher.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;

/**
 * What a list is asked for: values in one row {@code asked}, and the conditions of those that are there. The row is
 * materialized, so that no plan depends on values: the planner would otherwise plan every request anew, which costs more than to
 * carry it out.
 */
final class Asked {

    private final StringJoiner columns = new StringJoiner(", ", "with asked as materialized (select ", ")");
    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /**
     * Adds a value.
     *
     * @param column an expression with its name, such as {@code ?::date as day}
     */
    Asked value(String column, Object... parameters) {
        columns.add(column);
        values.addAll(Arrays.asList(parameters));
        return this;
    }

    /** Adds a condition by which an index finds its rows. */
    Asked bound(String condition) {
        conditions.append(" and ").append(condition);
        return this;
    }

    /** Adds a value, and the condition by which rows are passed over, if the value is there. */
    Asked only(Object value, String column, String condition) {
        return value == null ? this : value(column, value).bound(unweighted(condition));
    }

    /**
     * The same condition in a form of which the planner has no opinion. What it holds for rare lets it expect so few rows that it
     * would rather find and sort all of a place than walk it in order until a page is full.
     */
    static String unweighted(String condition) {
        return "coalesce(" + condition + ", false)";
    }

    /** The beginning of a statement: the row as its first common table. */
    String row() {
        return columns.toString();
    }

    String conditions() {
        return conditions.toString();
    }

    Object[] parameters() {
        return values.toArray();
    }
}
