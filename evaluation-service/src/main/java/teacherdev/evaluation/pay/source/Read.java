package teacherdev.evaluation.pay.source;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A value that was read, with where it comes from.
 *
 * @param source the name by which the scheme asks for it, such as training.hours or result.score
 * @param title what people call the place, or null
 * @param origin the path of the version that it was read from, or null if events told it
 * @param whole true if it is one value of the whole scheme, otherwise null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Read(Object value, String source, String title, String origin, Boolean whole) {

    Read ofWhole() {
        return new Read(value, source, title, origin, true);
    }
}
