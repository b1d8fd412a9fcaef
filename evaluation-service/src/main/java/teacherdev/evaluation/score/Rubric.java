package teacherdev.evaluation.score;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ready rubric: criteria to open a score sheet with, as they are or changed, and how answers to it are worth what. */
@Schema(name = "ScoreRubric", description = "量表")
record Rubric(
        @Schema(examples = "lesson-observation") String id,
        SheetKind kind,
        @Schema(examples = "课堂教学观察量表") String name,
        String source,
        List<SheetRequest.Criterion> criteria,
        Example example) {

    private static final TypeReference<List<Rubric>> LIST = new TypeReference<>() {};

    /** Some answers, what each is worth out of 100, and their mean. */
    @Schema(name = "ScoreRubricExample")
    record Example(
            List<Answer> answers,

            @Schema(type = SchemaType.STRING, examples = "87.0000")
            BigDecimal mean) {}

    @Schema(name = "ScoreRubricAnswer")
    record Answer(
            Map<String, BigDecimal> points,

            @Schema(type = SchemaType.STRING, examples = "87.0000")
            BigDecimal total) {}

    /** All of them, read from the jar. */
    static List<Rubric> all(ObjectMapper mapper) {
        try (InputStream file = Rubric.class.getResourceAsStream("/teacherdev/rubrics.json")) {
            return mapper.readValue(file, LIST);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
