package teacherdev.evaluation.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Finds score sheets: of cycles in the caller's scope, or on which she has somebody to rate. */
@ApplicationScoped
class SheetStore {

    private static final TypeReference<List<SheetRequest.Criterion>> CRITERIA = new TypeReference<>() {};
    private static final String COUNTED = """
            select s.*, coalesce(a.assigned, 0) as assigned, coalesce(a.recused, 0) as recused,
                   (select count(*) from score_answer x where x.sheet_id = s.id) as answered
            from score_sheet s join evaluation_cycle c on c.id = s.cycle_id
            left join lateral (select count(*) + (select count(*) from score_code k where k.sheet_id = s.id) as assigned,
                                      count(recused_for) as recused
                               from score_assignment where sheet_id = s.id) a on true
            where (c.path && ? or exists (
                select 1 from score_assignment mine where mine.sheet_id = s.id and mine.rater_id = ?))
            """;
    private static final String ONE = COUNTED + " and s.id = ?";
    private static final String OF_CYCLE = COUNTED + " and s.cycle_id = ? order by s.id limit 200";
    private static final String PLAIN =
            "select s.*, 0 as assigned, 0 as answered, 0 as recused from score_sheet s where s.id = ?";
    private static final String LOCK = """
            select s.*, 0 as assigned, 0 as answered, 0 as recused from score_sheet s
            join evaluation_cycle c on c.id = s.cycle_id where s.id = ? and c.path && ? for update of s
            """;

    private final Sql sql;
    private final ObjectMapper mapper;

    SheetStore(Sql sql, ObjectMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    Optional<Sheet.Tagged> sheet(Access access, UUID id) {
        return sql.first(ONE, this::tagged, access.scopeArray(), access.selfOrNull(), id);
    }

    /** The sheets of a cycle, at most 200. */
    List<Sheet> ofCycle(Access access, UUID cycleId) {
        return sql.list(OF_CYCLE, row -> tagged(row).view(), access.scopeArray(), access.selfOrNull(), cycleId);
    }

    /** Any sheet, for whoever holds a code or an assignment. */
    Optional<Sheet> any(UUID id) {
        return sql.first(PLAIN, row -> tagged(row).view(), id);
    }

    /** The sheet, locked, if the caller may run it. */
    Sheet.Tagged lock(Access access, UUID id) {
        return sql.first(LOCK, this::tagged, id, access.scopeArray()).orElseThrow(SheetStore::notFound);
    }

    static ProblemException notFound() {
        return new ProblemException(PlatformProblem.NOT_FOUND, Text.of("No such score sheet for you", "没有您可用的评分表"));
    }

    private Sheet.Tagged tagged(Row row) {
        return new Sheet.Tagged(
                new Sheet(
                        row.id("id"),
                        row.id("cycle_id"),
                        row.constant("kind", SheetKind.class),
                        row.text("name"),
                        criteria(row.text("criteria")),
                        row.date("opens_on"),
                        row.date("closes_on"),
                        row.integer("sample_min"),
                        row.integer("assigned"),
                        row.integer("answered"),
                        row.integer("recused"),
                        row.instant("closed_at")),
                row.number("row_version"));
    }

    private List<SheetRequest.Criterion> criteria(String json) {
        try {
            return mapper.readValue(json, CRITERIA);
        } catch (JsonProcessingException storedByUs) {
            throw new IllegalStateException(storedByUs);
        }
    }

    String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException ownRecords) {
            throw new IllegalStateException(ownRecords);
        }
    }
}
