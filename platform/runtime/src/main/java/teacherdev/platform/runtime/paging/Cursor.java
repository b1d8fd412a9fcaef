package teacherdev.platform.runtime.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** The sort key of the last row of a page. Clients must not read or make one; its form may change. */
public record Cursor(List<String> values) {

    private static final String SEPARATOR = "\u001f";

    public Cursor {
        values = List.copyOf(values);
    }

    public static Cursor of(Object... values) {
        return new Cursor(java.util.Arrays.stream(values).map(Object::toString).toList());
    }

    public String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, values).getBytes(UTF_8));
    }

    /** A cursor as a client sent it; refuses one that was not given out with this many values. */
    public static Cursor decode(String text, int values) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            String decoded = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            Cursor cursor = new Cursor(List.of(decoded.split(SEPARATOR, -1)));
            if (cursor.values().size() != values || decoded.indexOf('\u0000') >= 0) {
                throw invalid();
            }
            return cursor;
        } catch (IllegalArgumentException | CharacterCodingException malformed) {
            throw invalid();
        }
    }

    /** The same with the mark of the list that gives it out. */
    Cursor with(String mark) {
        return new Cursor(Stream.concat(Stream.of(mark), values.stream()).toList());
    }

    /** The values; refuses the cursor of another list. */
    Cursor without(String mark) {
        if (!values.getFirst().equals(mark)) {
            throw invalid();
        }
        return new Cursor(values.subList(1, values.size()));
    }

    public String text(int index) {
        return values.get(index);
    }

    public UUID id(int index) {
        try {
            return UUID.fromString(values.get(index));
        } catch (IllegalArgumentException malformed) {
            throw invalid();
        }
    }

    public long number(int index) {
        try {
            return Long.parseLong(values.get(index));
        } catch (NumberFormatException malformed) {
            throw invalid();
        }
    }

    public LocalDate date(int index) {
        try {
            return LocalDate.parse(values.get(index));
        } catch (DateTimeException malformed) {
            throw invalid();
        }
    }

    private static ProblemException invalid() {
        return ProblemException.ofField(
                PlatformProblem.INVALID_CURSOR,
                "after",
                Text.of("Use the value of `next` of the page before, with the same filters", "请使用上一页返回的 next，且筛选条件不变"));
    }
}
