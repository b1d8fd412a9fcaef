package teacherdev.teacher.registration;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import teacherdev.teacher.registration.rules.Registering;

/** Policy REGISTRATION: how often, and what a period needs. */
record RegistrationPolicy(
        int years, BigDecimal hoursMin, List<String> gradesGoodEnough, int unqualifiedYearsInARowToFail) {

    static final String KIND = "REGISTRATION";

    RegistrationPolicy {
        gradesGoodEnough = List.copyOf(gradesGoodEnough);
    }

    Registering.Needs needs() {
        return new Registering.Needs(hoursMin, Set.copyOf(gradesGoodEnough), unqualifiedYearsInARowToFail);
    }
}
