package teacherdev.platform.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Reads a date as YYYY-MM-DD and in no other form, between the years 1900 and 2199. */
final class IsoDateReader extends StdScalarDeserializer<LocalDate> {

    private static final long serialVersionUID = 1L;
    private static final Pattern ISO = Pattern.compile("(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}");

    IsoDateReader() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (json.hasToken(JsonToken.VALUE_STRING) && ISO.matcher(json.getText()).matches()) {
            try {
                return LocalDate.parse(json.getText());
            } catch (DateTimeException notInTheCalendar) {
                // Falls through to the one message: 2026-02-30 is as wrong as "not-a-date".
            }
        }
        return context.reportInputMismatch(this, "text:must be a date such as 2026-03-14 应为日期，例如 2026-03-14");
    }
}
