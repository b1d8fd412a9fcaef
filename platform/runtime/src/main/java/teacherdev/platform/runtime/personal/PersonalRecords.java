package teacherdev.platform.runtime.personal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Sql;

/** Tells and forgets what this service stores of a person. */
@ApplicationScoped
public class PersonalRecords {

    /** Every table that tells of teachers; a new one takes part by having the column. */
    private static final String TABLES = """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
              and a.attname = 'teacher_id' and not a.attisdropped and not c.relispartition
            order by c.relname
            """;

    private static final String HERS = "r.teacher_id = any (?)";

    private static final String ROWS =
            "select coalesce(jsonb_agg(to_jsonb(r) - ?::text[]), '[]'::jsonb)::text as found from ";

    private final Sql sql;
    private final ObjectMapper mapper;
    private final PersonalTables tables;

    PersonalRecords(Sql sql, ObjectMapper mapper, PersonalTables tables) {
        this.sql = sql;
        this.mapper = mapper;
        this.tables = tables;
    }

    /**
     * All rows about a person, present and superseded, by the name of their table; one statement for each table.
     *
     * @param ids her id, and those of the records that were merged into hers
     */
    @Transactional(TxType.MANDATORY)
    public SortedMap<String, JsonNode> of(Collection<UUID> ids) {
        SortedMap<String, String> conditions = new TreeMap<>(tables.linked());
        sql.list(TABLES, row -> row.text("relname")).forEach(table -> conditions.putIfAbsent(table, HERS));
        SortedMap<String, JsonNode> records = new TreeMap<>();
        conditions.forEach((table, condition) -> records.put(table, rows(table, condition, ids)));
        return records;
    }

    /** Makes what is stored of persons anonymous; may be repeated. */
    @Transactional(TxType.MANDATORY)
    public void forget(Collection<UUID> ids) {
        tables.forgetting().forEach(statement -> sql.update(statement, (Object) ids.toArray(UUID[]::new)));
    }

    private JsonNode rows(String table, String condition, Collection<UUID> ids) {
        String json = sql.first(
                        ROWS + "\"" + table + "\" r where " + condition,
                        row -> row.text("found"),
                        tables.hiddenColumns().toArray(String[]::new),
                        ids.toArray(UUID[]::new))
                .orElseThrow();
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException fromTheDatabase) {
            throw new IllegalStateException("rows could not be read", fromTheDatabase);
        }
    }
}
