package teacherdev.evaluation.pay.distribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import teacherdev.evaluation.pay.source.Read;
import teacherdev.platform.rules.number.Rational;

/**
 * What events tell of a recipient, as far as pay depends on it; kept with the statement, so that what is learned later can
 * be held against it.
 *
 * @param employmentKind null if nothing was told
 * @param ethicsVeto whether a confirmed breach (师德) excludes her
 * @param present the part of the pay year that she was at the school and not on unpaid leave, 0 to 1, as a fraction
 * @param headcount of a school, null for a person
 * @param months of a person, the months of the pay year in which she was there for more than half; monthly pay goes to them
 * @param read what the plan read of her, by the names of inputs; null if it was made before plans read anything
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Facts(
        String employmentKind,
        boolean ethicsVeto,
        String present,
        Integer headcount,
        Map<String, Read> read,
        List<Boolean> months) {

    static final Facts OF_NOBODY = new Facts(null, false, "1", null, Map.of(), null);

    static Facts ofPerson(String employmentKind, boolean ethicsVeto, Rational present, List<Boolean> months) {
        return new Facts(
                employmentKind, ethicsVeto, present.numerator() + "/" + present.denominator(), null, Map.of(), months);
    }

    static Facts ofSchool(int headcount) {
        return new Facts(null, false, "1/1", headcount, Map.of(), null);
    }

    Facts with(Map<String, Read> values) {
        return new Facts(employmentKind, ethicsVeto, present, headcount, values, months);
    }

    Rational presence() {
        List<String> parts = List.of(present.split("/", 2));
        return Rational.of(parts.getFirst()).dividedBy(parts.size() == 2 ? Rational.of(parts.getLast()) : Rational.ONE);
    }
}
