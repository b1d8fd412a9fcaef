package teacherdev.training.course;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a teacher should learn, and the electives that teach it 培训菜单. */
public record MenuView(
        @Schema(description = "Topics that a diagnosis found")
        List<String> needs,

        @Schema(description = "Electives on offer, those that meet the most needs first; at most 20")
        List<CourseView> recommended) {

    public MenuView {
        needs = List.copyOf(needs);
        recommended = List.copyOf(recommended);
    }
}
