package teacherdev.teacher.honour;

import java.time.LocalDate;
import java.util.Map;

/** People by the highest level of their valid honours; nobody is counted twice. */
public record HonourCountsView(LocalDate asOf, int people, Map<HonourLevel, Integer> byLevel) {}
