package teacherdev.evaluation.pay.distribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import teacherdev.platform.rules.number.Rational;

/**
 * What events tell of a recipient, as far as pay depends on it; kept with the statement, so that what is learned later can
 * be held against it.
 *
 * @param employmentKind null if nothing was told
 * @param ethicsVeto whether a confirmed breach (师德) excludes her
 * @param present the part of the pay year that she was at the school and not on unpaid leave, 0 to 1, as a fraction
 * @param headcount of a school, null for a person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Facts(String employmentKind, boolean ethicsVeto, String present, Integer headcount) {

    static final Facts OF_NOBODY = new Facts(null, false, "1", null);

    static Facts ofPerson(String employmentKind, boolean ethicsVeto, Rational present) {
        return new Facts(employmentKind, ethicsVeto, present.numerator() + "/" + present.denominator(), null);
    }

    static Facts ofSchool(int headcount) {
        return new Facts(null, false, "1/1", headcount);
    }

    Rational presence() {
        List<String> parts = List.of(present.split("/", 2));
        return Rational.of(parts.getFirst()).dividedBy(parts.size() == 2 ? Rational.of(parts.getLast()) : Rational.ONE);
    }
}
