package teacherdev.deploy.e2e;

import static teacherdev.deploy.e2e.RunningSystem.EVALUATION;
import static teacherdev.deploy.e2e.RunningSystem.TEACHER;
import static teacherdev.deploy.e2e.RunningSystem.TRAINING;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * Compares what clients were told with the ledger, the topics and every projection. Each figure is a number of differences,
 * so that all of them must be zero.
 */
final class FaultCheck {

    /** An activity is known by its first entry; a move to another school may have put others in its place. */
    private static final String SINGLE = "select id from credit_entry"
            + " where kind = 'GRANT' and source_system = 'API' and replaces is null and teacher_id = any (?)";

    private static final String TAKEN_BACK = """
            with recursive chain as (
                select id as first, id from credit_entry
                where kind = 'GRANT' and source_system = 'API' and replaces is null and teacher_id = any (?)
                union all
                select c.first, e.id from chain c join credit_entry e on e.replaces = c.id)
            select c.first from chain c join credit_reversal r on r.entry_id = c.id
            where not exists (select from credit_entry later where later.replaces = c.id)
            """;
    private static final String BULK = "select teacher_id || ' ' || external_id, sum(activity_hours) from credit_entry"
            + " where source_system = 'FAULTS' and teacher_id = any (?) group by 1";
    private static final String LEDGER =
            "select teacher_id::text, sum(activity_hours) from credit_entry where teacher_id = any (?) group by 1";
    private static final String MOVING =
            "select teacher_id::text, 1::numeric from reattribution_due where teacher_id = any (?)";
    private static final String LEARNED =
            "select teacher_id::text, sum(activity_hours) from training_credit where teacher_id = any (?) group by 1";
    private static final String ACCOUNTS =
            "select teacher_id::text, version::numeric from credit_account where teacher_id = any (?)";
    private static final String TEACHERS = "select id::text, version::numeric from teacher where id = any (?)";
    private static final String ROSTER =
            "select teacher_id::text, version::numeric from roster_teacher where teacher_id = any (?)";

    private final List<UUID> teachers;
    private final Acknowledged acknowledged;
    private final Map<String, Long> differences = new LinkedHashMap<>();
    private final Map<String, Long> facts = new LinkedHashMap<>();

    FaultCheck(List<UUID> teachers, Acknowledged acknowledged) {
        this.teachers = teachers;
        this.acknowledged = acknowledged;
    }

    /** How many differences each comparison found. */
    Map<String, Long> differences() {
        return differences;
    }

    /** What there was to compare. */
    Map<String, Long> facts() {
        return facts;
    }

    void run() throws SQLException, IOException {
        differences.clear();
        ledger();
        topics();
        projections();
        differences.put("sums of the statistics", rollupDifferences());
        transfers();
    }

    /** What has not arrived where it belongs; nothing when all has. */
    List<String> unsettled() throws SQLException, IOException {
        Map<String, Boolean> settled = new LinkedHashMap<>();
        settled.put("hours that follow moves", amounts(TRAINING, MOVING).isEmpty());
        settled.put("hours in evaluation-service", amounts(TRAINING, LEDGER).equals(amounts(EVALUATION, LEARNED)));
        settled.put("roster of training-service", amounts(TEACHER, TEACHERS).equals(amounts(TRAINING, ROSTER)));
        settled.put("roster of evaluation-service", amounts(TEACHER, TEACHERS).equals(amounts(EVALUATION, ROSTER)));
        return settled.entrySet().stream()
                .filter(part -> !part.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many sums of the statistics are not what the ledger says, for all schools and years. */
    private static long rollupDifferences() {
        return County.as(RunningSystem.token("admin", "CN"))
                .get("/api/v1/statistics/training/reconciliation")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("differences")
                .size();
    }

    private void ledger() throws SQLException, IOException {
        compare("credits", acknowledged.grants.keySet(), ids(SINGLE));
        compare("reversals", acknowledged.reversed, ids(TAKEN_BACK));
        Map<String, BigDecimal> bulk = new HashMap<>();
        acknowledged.activities.forEach(
                (activity, hours) -> bulk.put(activity.teacher() + " " + activity.externalId(), hours));
        differences.put("bulk activities", unequal(bulk, amounts(TRAINING, BULK)));
        Map<String, BigDecimal> hours = new HashMap<>();
        teachers.forEach(teacher -> hours.put(teacher.toString(), acknowledged.hours(teacher)));
        differences.put("hours per teacher in the ledger", unequal(hours, amounts(TRAINING, LEDGER)));
        facts.put("credits acknowledged", (long) acknowledged.grants.size());
        facts.put("reversals acknowledged", (long) acknowledged.reversed.size());
        facts.put("bulk activities acknowledged", (long) acknowledged.activities.size());
        facts.put("teachers moved", (long) acknowledged.schools.size());
    }

    /** Every version of every account and every teacher is on its topic, first seen in order. */
    private void topics() throws SQLException, IOException {
        topic("training", "teacherdev.training.v1", "teacherdev.training.credit-", amounts(TRAINING, ACCOUNTS));
        topic("teacher", "teacherdev.teacher.v1", "teacherdev.teacher.teacher-changed", amounts(TEACHER, TEACHERS));
    }

    private void topic(String name, String topic, String types, Map<String, BigDecimal> versions) {
        TopicReading reading = TopicReading.of(topic, types);
        long missing = versions.entrySet().stream()
                .flatMapToLong(account -> LongStream.rangeClosed(
                                1, account.getValue().longValue())
                        .filter(version -> !reading.versions(account.getKey()).contains(version)))
                .count();
        long unknown = versions.entrySet().stream()
                .flatMapToLong(account -> reading.versions(account.getKey()).stream()
                        .mapToLong(Long::longValue)
                        .filter(version -> version > account.getValue().longValue()))
                .count();
        differences.put(name + " events missing on the topic", missing);
        differences.put(name + " events without a cause", unknown);
        differences.put(name + " events out of order", (long) reading.outOfOrder());
        facts.put(name + " events sent again (taken once)", (long) reading.repeated());
    }

    private void projections() throws SQLException, IOException {
        differences.put(
                "hours per teacher at the consumer", unequal(amounts(TRAINING, LEDGER), amounts(EVALUATION, LEARNED)));
        differences.put("roster of training-service", unequal(amounts(TEACHER, TEACHERS), amounts(TRAINING, ROSTER)));
        differences.put(
                "roster of evaluation-service", unequal(amounts(TEACHER, TEACHERS), amounts(EVALUATION, ROSTER)));
    }

    private void transfers() {
        String admin = RunningSystem.token("admin", "CN");
        long wrong = acknowledged.schools.entrySet().stream()
                .filter(moved -> !moved.getValue()
                        .equals(County.as(admin)
                                .get("/api/v1/teachers/" + moved.getKey())
                                .path("assignment.schoolCode")))
                .count();
        differences.put("transfers", wrong);
    }

    private void compare(String what, Set<UUID> told, Set<UUID> kept) {
        Set<UUID> lost = new HashSet<>(told);
        lost.removeAll(kept);
        Set<UUID> untold = new HashSet<>(kept);
        untold.removeAll(told);
        differences.put(what + " lost", (long) lost.size());
        differences.put(what + " doubled", (long) untold.size());
    }

    private static long unequal(Map<String, BigDecimal> expected, Map<String, BigDecimal> found) {
        Set<String> keys = new HashSet<>(expected.keySet());
        keys.addAll(found.keySet());
        return keys.stream()
                .filter(key -> Objects.requireNonNullElse(expected.get(key), BigDecimal.ZERO)
                                .compareTo(Objects.requireNonNullElse(found.get(key), BigDecimal.ZERO))
                        != 0)
                .count();
    }

    private Set<UUID> ids(String query) throws SQLException, IOException {
        Set<UUID> ids = new HashSet<>();
        read(TRAINING, query, row -> ids.add(row.getObject(1, UUID.class)));
        return ids;
    }

    private Map<String, BigDecimal> amounts(String service, String query) throws SQLException, IOException {
        Map<String, BigDecimal> amounts = new HashMap<>();
        read(service, query, row -> amounts.put(row.getString(1), row.getBigDecimal(2)));
        return amounts;
    }

    private interface Taking {
        void take(ResultSet row) throws SQLException;
    }

    private void read(String service, String query, Taking taking) throws SQLException, IOException {
        try (Connection database = RunningSystem.system().database(service);
                PreparedStatement statement = database.prepareStatement(query)) {
            statement.setArray(1, database.createArrayOf("uuid", teachers.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taking.take(rows);
                }
            }
        }
    }
}
