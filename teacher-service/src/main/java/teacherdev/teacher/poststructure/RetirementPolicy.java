package teacherdev.teacher.poststructure;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import teacherdev.teacher.poststructure.rules.Retirement;

/** Policy RETIREMENT: the ages of retirement and how they are put off. */
record RetirementPolicy(Map<String, Integer> years, Delay delay) {

    static final String KIND = "RETIREMENT";

    RetirementPolicy {
        years = Map.copyOf(years);
        Objects.requireNonNull(delay, "delay");
    }

    /** How the age is put off since a day. */
    record Delay(LocalDate from, int monthsPerStep, int monthsMax) {}

    /** The day of retirement, or nothing for a gender that the policy does not name. */
    Optional<LocalDate> day(String gender, LocalDate birth) {
        return Optional.ofNullable(years.get(gender))
                .map(age -> new Retirement(delay.from(), delay.monthsPerStep(), delay.monthsMax()).day(birth, age));
    }
}
