package teacherdev.teacher.codelist;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A list of codes 代码表. */
public record CodeListView(
        @Schema(examples = "TITLE_LEVEL") String list,
        @Schema(examples = "职称") String zh,
        @Schema(examples = "Title") String en,

        @Schema(description = "In their natural order, where there is one")
        List<CodeView> codes) {

    public CodeListView {
        codes = List.copyOf(codes);
    }

    /** A code with its names. */
    @Schema(name = "Code")
    public record CodeView(
            @Schema(examples = "SENIOR") String code,
            @Schema(examples = "高级教师") String zh,
            @Schema(examples = "senior") String en) {}
}
