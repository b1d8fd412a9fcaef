package teacherdev.teacher.eligibility.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import teacherdev.platform.rules.engine.Program;

/** What a document of conditions may ask of the question itself: {@code 截止日}, its day, and {@code 申报年度}, the year of that day. */
public final class Question {

    private static final String DAY = "截止日";
    private static final String YEAR = "申报年度";

    private Question() {}

    /** The scheme inputs of a run about a day: those that the document declares. */
    public static Map<String, Object> on(Program program, LocalDate day) {
        Map<String, Object> inputs = new LinkedHashMap<>(Map.of(DAY, day.toString(), YEAR, day.getYear()));
        inputs.keySet().retainAll(program.scheme().schemeInputs().keySet());
        return inputs;
    }
}
