package teacherdev.evaluation.pay.pool;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;

/**
 * A pool as it is stored.
 *
 * @param path where its organisation lies now; who may see it goes by that
 * @param rules where it lay when the pool was opened: schemes, policies and results from there go on to hold
 */
public record Pool(
        UUID id,
        UUID parentId,
        String scope,
        List<String> path,
        List<String> rules,
        Recipients recipients,
        String name,
        int year,
        BigDecimal amount,
        BigDecimal lastYearPayroll,
        BigDecimal floorPercent,
        PoolState state,
        String plan,
        long rowVersion,
        Instant createdAt,
        String createdBy) {

    static Pool of(Row row) {
        return new Pool(
                row.id("id"),
                row.id("parent_id"),
                row.text("scope"),
                row.texts("path"),
                rules(row),
                row.constant("recipients", Recipients.class),
                row.text("name"),
                row.integer("year"),
                row.decimal("amount"),
                row.decimal("last_year_payroll"),
                row.decimal("floor_percent"),
                row.constant("state", PoolState.class),
                row.text("plan"),
                row.number("row_version"),
                row.instant("created_at"),
                row.text("created_by"));
    }

    private static List<String> rules(Row row) {
        List<String> opened = row.texts("opened_path");
        return opened.isEmpty() ? row.texts("path") : opened;
    }
}
