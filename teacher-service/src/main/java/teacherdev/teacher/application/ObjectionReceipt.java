package teacherdev.teacher.application;

import java.util.UUID;

/** An objection was taken. */
public record ObjectionReceipt(UUID id) {}
