package teacherdev.violations.rules;

import java.time.LocalDate;
import java.time.ZoneId;

/** Reads a clock and looks outside: two things that a rule must not do. */
public class ImpureRule {

    public LocalDate today() {
        return LocalDate.now(ZoneId.of("UTC"));
    }

    public Object outside() {
        return new teacherdev.violations.thing.ThingRepository();
    }
}
