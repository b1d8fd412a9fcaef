package teacherdev.evaluation.comparison;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a finished cycle or pool was computed from.
 *
 * @param schemeId the version that computed it, or null if it was computed without a scheme
 * @param path the organisation that it belongs to, with those above it
 * @param schemeInputs values of the scheme as a whole
 * @param people in the order in which they were taken in
 * @param personsShown whether the caller may see what a person gets; otherwise only sums
 * @param cellMin sums over fewer people are not shown to those who see only sums
 */
record Recorded(
        UUID schemeId,
        List<String> path,
        Map<String, Object> schemeInputs,
        List<Person> people,
        boolean personsShown,
        int cellMin) {

    /** More are not compared in one request. */
    static final int PEOPLE_MAX = 20_000;

    record Person(String id, Map<String, Object> inputs) {}
}
