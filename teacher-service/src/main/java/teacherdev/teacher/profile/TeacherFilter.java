package teacherdev.teacher.profile;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import teacherdev.teacher.organisation.Stage;
import teacherdev.teacher.title.rules.TitleLevel;

/** What the list of teachers can be narrowed by; absent means all. */
public class TeacherFilter {

    @QueryParam("region")
    @Size(max = 12)
    @Parameter(description = "Working in or below this region")
    String region;

    @QueryParam("school")
    @Size(max = 30)
    @Parameter(description = "Working at the school with this code")
    String school;

    @QueryParam("stage")
    Stage stage;

    @QueryParam("subject")
    @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}")
    String subject;

    @QueryParam("name")
    @Size(min = 1, max = 80)
    @Parameter(
            description =
                    "The name begins with this, in Chinese or in pinyin without tones (ouyang); asked in pinyin, the list is in the order of pinyin")
    String name;

    @QueryParam("status")
    TeacherStatus status;

    @QueryParam("title")
    @Parameter(description = "Her latest appointed title on the day")
    TitleLevel title;

    String region() {
        return region;
    }

    String school() {
        return school;
    }

    Stage stage() {
        return stage;
    }

    String subject() {
        return subject;
    }

    TeacherStatus status() {
        return status;
    }

    TitleLevel title() {
        return title;
    }

    String name() {
        return name;
    }
}
