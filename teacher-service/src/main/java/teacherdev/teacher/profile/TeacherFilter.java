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
    @Parameter(description = "The name begins with this, in Chinese or in pinyin without tones (ouyang)")
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

    /** The same for pinyin; null when the name is not written in Latin letters. */
    String pinyinPattern() {
        boolean latin = name != null && name.matches("[A-Za-z' ]+");
        return latin ? Pinyin.normalised(name) + "%" : null;
    }

    /** The name as a LIKE pattern in which the caller's own wildcards mean nothing. */
    String namePattern() {
        return name == null
                ? null
                : name.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
