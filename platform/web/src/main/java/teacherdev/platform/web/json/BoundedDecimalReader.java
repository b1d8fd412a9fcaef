package teacherdev.platform.web.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Reads a decimal from a string ("12.50", the documented form) or from a JSON number, never through binary floating
 * point. Exponents are refused: 1e999999999 is twelve characters to send and a gigabyte to write out.
 */
final class BoundedDecimalReader extends StdScalarDeserializer<BigDecimal> {

    private static final long serialVersionUID = 1L;
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

    BoundedDecimalReader() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser json, DeserializationContext context) throws IOException {
        String text =
                switch (json.currentToken()) {
                    case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getText();
                    default -> "";
                };
        if (!PLAIN.matcher(text).matches()) {
            return context.reportInputMismatch(
                    this, "text:must be a plain decimal such as \"12.50\" 应为十进制数，例如 \"12.50\"");
        }
        return new BigDecimal(text);
    }
}
