package teacherdev.training.cycle.rules;

import java.time.LocalDate;

/**
 * A leave 休假.
 *
 * @param kind for example SICK or MATERNITY
 * @param to the first day back; null while it lasts
 */
public record Leave(String kind, LocalDate from, LocalDate to) {}
