package teacherdev.training.credit;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an entry changed in one step of the credit rule: why it counts what it counts. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleStep(
        @Schema(examples = "年度学分", description = "The step of the rule's document")
        String step,

        @Schema(examples = "120", description = "Its value for the activities before, as it is shown")
        String before,

        @Schema(examples = "160", description = "Its value with this activity")
        String after,

        @Schema(examples = "学分") String unit,

        @Schema(examples = "各项培训每年合计不超过160学分", description = "The article of the rule")
        String note) {}
