package teacherdev.teacher.poststructure;

import java.time.LocalDate;
import java.util.UUID;
import teacherdev.teacher.title.rules.TitleLevel;

/** An appointment as it was made 聘任. */
public record AppointmentView(
        UUID titleId, UUID teacherId, TitleLevel level, LocalDate appointedOn, boolean specialPost) {}
