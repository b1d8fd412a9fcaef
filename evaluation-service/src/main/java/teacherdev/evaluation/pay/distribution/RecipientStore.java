package teacherdev.evaluation.pay.distribution;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Sql;

/** Keeps who is to be considered in a pool's next run. */
@ApplicationScoped
public class RecipientStore {

    private static final String FORGET = "delete from pay_recipient where pool_id = ?";
    private static final String INSERT = """
            insert into pay_recipient (pool_id, position, recipient_id, content)
            select ?, r.position, r.id, r.content from unnest(?::text[], ?::text[]) with ordinality as r (id, content, position)
            """;
    private static final String OF_POOL = "select content from pay_recipient where pool_id = ? order by position";
    private static final String CHANGE = """
            insert into pay_recipient (pool_id, position, recipient_id, content)
            select ?, (select coalesce(max(position), 0) from pay_recipient where pool_id = ?) + r.position, r.id, r.content
            from unnest(?::text[], ?::text[]) with ordinality as r (id, content, position)
            on conflict (pool_id, recipient_id) do update set content = excluded.content
            """;

    private final Sql sql;
    private final ObjectMapper mapper;

    RecipientStore(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    void replace(UUID poolId, List<RecipientRequest> recipients) {
        sql.update(FORGET, poolId);
        sql.update(
                INSERT, poolId, Columns.texts(recipients, RecipientRequest::id), Columns.texts(recipients, this::json));
    }

    /** Puts in new recipients and replaces what is known of present ones; all others stay. */
    public void change(UUID poolId, List<RecipientRequest> recipients) {
        sql.update(
                CHANGE,
                poolId,
                poolId,
                Columns.texts(recipients, RecipientRequest::id),
                Columns.texts(recipients, this::json));
    }

    /** In the order that decides ties. */
    List<RecipientRequest> inOrder(UUID poolId) {
        List<RecipientRequest> recipients =
                new ArrayList<>(sql.list(OF_POOL, row -> recipient(row.text("content")), poolId));
        recipients.sort(
                Comparator.comparing(RecipientRequest::tieKey, Comparator.nullsLast(Comparator.naturalOrder())));
        return recipients;
    }

    String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JacksonException ownRecord) {
            throw new IllegalStateException(ownRecord);
        }
    }

    private RecipientRequest recipient(String content) {
        return read(content, RecipientRequest.class);
    }

    <T> T read(String content, Class<T> type) {
        try {
            return mapper.readValue(content, type);
        } catch (JacksonException writtenByUs) {
            throw new IllegalStateException(writtenByUs);
        }
    }
}
