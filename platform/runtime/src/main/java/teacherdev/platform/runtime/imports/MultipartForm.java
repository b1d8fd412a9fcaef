package teacherdev.platform.runtime.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;

/** Takes the file out of a form (RFC 7578): browsers send files so, programs send them as they are. */
final class MultipartForm {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]{1,70})\"?");
    private static final Text NO_FILE = Text.of("The form holds no file", "表单中没有文件");

    private MultipartForm() {}

    static byte[] firstFile(String contentType, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw new ProblemException(PlatformProblem.IMPORT_FILE_REFUSED, NO_FILE);
        }
        // One byte is one character in this charset, so that positions in the text are positions in the body.
        String text = new String(body, ISO_8859_1);
        String delimiter = "--" + boundary.group(1);
        for (int part = text.indexOf(delimiter); part >= 0; part = text.indexOf(delimiter, part + 1)) {
            int headersEnd = text.indexOf("\r\n\r\n", part);
            int end = headersEnd < 0 ? -1 : text.indexOf("\r\n" + delimiter, headersEnd);
            if (end >= 0 && text.substring(part, headersEnd).contains("filename")) {
                return text.substring(headersEnd + 4, end).getBytes(ISO_8859_1);
            }
        }
        throw new ProblemException(PlatformProblem.IMPORT_FILE_REFUSED, NO_FILE);
    }
}
