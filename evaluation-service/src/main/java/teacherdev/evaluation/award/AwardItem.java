package teacherdev.evaluation.award;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item that was won in a competition; an organisation rewards it once for a person. */
@Schema(name = "AwardItem", description = "竞赛获奖项目")
record AwardItem(
        @NotBlank @Size(max = 200) @Schema(examples = "2026 年四川省小学数学优质课展评 一等奖")
        String name,

        @NotBlank @Size(max = 500) @Schema(examples = "证书编号 SC2026-0412")
        String evidence) {}
