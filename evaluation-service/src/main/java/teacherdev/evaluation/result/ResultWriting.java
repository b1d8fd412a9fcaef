package teacherdev.evaluation.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import teacherdev.evaluation.cycle.Collecting;
import teacherdev.platform.rules.engine.Program;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Sql;

/** Writes results as new versions, a thousand people per statement. */
@ApplicationScoped
class ResultWriting {

    private static final int PEOPLE_PER_STATEMENT = 1_000;
    private static final String SUPERSEDE = """
            update evaluation_result set superseded_at = ? where participant_id = any (?) and superseded_at is null
            """;
    private static final String INSERT = """
            insert into evaluation_result (id, participant_id, version, computation_id, score, grading_score, vetoed,
                step_values, inputs, trace, scheme_hash, engine_version)
            select uuidv7(), r.participant_id,
                   1 + coalesce((select max(o.version) from evaluation_result o where o.participant_id = r.participant_id), 0),
                   ?, r.score::numeric, r.grading_score::numeric, r.vetoed::boolean, r.step_values::jsonb, r.inputs::jsonb,
                   r.trace, r.scheme_hash, ?
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::text[])
                as r(participant_id, score, grading_score, vetoed, step_values, inputs, trace, scheme_hash)
            """;

    private final Sql sql;
    private final Traces traces;
    private final ObjectMapper mapper;

    ResultWriting(Sql sql, Traces traces, ObjectMapper mapper) {
        this.sql = sql;
        this.traces = traces;
        this.mapper = mapper;
    }

    /** The present version of each becomes a former one. */
    void write(UUID computationId, List<Evaluated> people, Instant now) {
        for (int from = 0; from < people.size(); from += PEOPLE_PER_STATEMENT) {
            List<Evaluated> some = people.subList(from, Math.min(people.size(), from + PEOPLE_PER_STATEMENT));
            UUID[] participants = Columns.ids(some, one -> one.person().id());
            sql.update(SUPERSEDE, now, participants);
            sql.update(
                    INSERT,
                    computationId,
                    Program.ENGINE_VERSION,
                    participants,
                    Columns.texts(some, one -> one.storedScore()),
                    Columns.texts(some, one -> one.storedGradingScore()),
                    Columns.texts(some, Evaluated::vetoed),
                    Columns.texts(some, one -> json(one.stepValues())),
                    Columns.texts(some, one -> json(sourced(one.inputs()))),
                    Columns.bytes(some, one -> traces.packed(one.trace().get())),
                    Columns.texts(some, Evaluated::schemeHash));
        }
    }

    /** Inputs as they are stored: {@code {name: [value, source]}}. */
    static Map<String, List<Object>> sourced(Map<String, Collecting.Collected> inputs) {
        Map<String, List<Object>> sourced = new LinkedHashMap<>();
        inputs.forEach((name, value) -> sourced.put(name, List.of(value.value(), value.source())));
        return sourced;
    }

    String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException ownTree) {
            throw new IllegalStateException(ownTree);
        }
    }
}
