package teacherdev.teacher.registration;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody whose registration is due 应注册教师. */
public record DueView(UUID teacherId, String name, String schoolCode, LocalDate dueOn) {}
