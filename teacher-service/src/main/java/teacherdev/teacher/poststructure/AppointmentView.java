package teacherdev.teacher.poststructure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.teacher.title.rules.TitleLevel;

/** An appointment as it was made 聘任. */
public record AppointmentView(
        UUID titleId,
        UUID teacherId,
        TitleLevel level,
        LocalDate appointedOn,
        boolean specialPost,

        @Schema(
                examples = "[\"CONDITIONS_NOT_MET\"]",
                description =
                        "What a bureau should look at: the conditions of that day were not met, or facts are missing")
        List<String> warnings) {}
