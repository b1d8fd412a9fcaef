package teacherdev.teacher.statistics;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.teacher.organisation.Stage;
import teacherdev.teacher.statistics.rules.Indicator;
import teacherdev.teacher.statistics.rules.SchoolBalance;

/** What a school has on a day: pupils by stage, facilities, and its teachers by what the indicators ask. */
record BalanceFigures(
        String code,
        String name,
        String region,
        List<String> path,
        Map<Stage, Long> pupils,
        Map<Indicator, BigDecimal> facilities,
        Map<Stage, BigDecimal> aboveRequired,
        BigDecimal backbone,
        BigDecimal peAndArts) {

    static BalanceFigures of(Row row) {
        Map<Stage, Long> pupils = new EnumMap<>(Stage.class);
        row.texts("pupils").forEach(pair -> {
            String[] parts = pair.split(":", 2);
            pupils.put(Stage.valueOf(parts[0]), Long.valueOf(parts[1]));
        });
        Map<Indicator, BigDecimal> facilities = new EnumMap<>(Indicator.class);
        put(facilities, Indicator.TEACHING_AREA, row.decimal("teaching_area"));
        put(facilities, Indicator.SPORTS_AREA, row.decimal("sports_area"));
        put(facilities, Indicator.EQUIPMENT_VALUE, row.decimal("equipment_value"));
        put(facilities, Indicator.NETWORK_CLASSROOMS, row.decimal("network_classrooms"));
        Map<Stage, BigDecimal> above = new EnumMap<>(Stage.class);
        above.put(Stage.PRIMARY, row.decimal("above_primary"));
        above.put(Stage.JUNIOR, row.decimal("above_junior"));
        return new BalanceFigures(
                row.text("code"),
                row.text("name"),
                row.text("region"),
                row.texts("path"),
                pupils,
                facilities,
                above,
                row.decimal("backbone"),
                row.decimal("pe_and_arts"));
    }

    private static void put(Map<Indicator, BigDecimal> into, Indicator indicator, BigDecimal value) {
        if (value != null) {
            into.put(indicator, value);
        }
    }

    /** The stage of this school with its share of what the school has. */
    SchoolBalance balance(Stage stage, BalancePolicy policy) {
        Map<Indicator, BigDecimal> items = new EnumMap<>(Indicator.class);
        items.putAll(facilities);
        items.put(Indicator.DEGREE_ABOVE_REQUIRED, aboveRequired.getOrDefault(stage, BigDecimal.ZERO));
        items.put(Indicator.BACKBONE, backbone);
        items.put(Indicator.PE_AND_ARTS, peAndArts);
        BigDecimal weighted = pupils.entrySet().stream()
                .map(each -> policy.weight(each.getKey()).multiply(BigDecimal.valueOf(each.getValue())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return SchoolBalance.of(pupils.getOrDefault(stage, 0L), items, policy.weight(stage), weighted);
    }
}
