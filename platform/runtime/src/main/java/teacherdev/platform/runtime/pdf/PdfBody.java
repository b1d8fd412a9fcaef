package teacherdev.platform.runtime.pdf;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A printable answer as PDF. */
@Provider
@Produces(PdfWriter.MEDIA_TYPE)
public class PdfBody implements MessageBodyWriter<Printable> {

    @Context
    HttpHeaders request;

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Printable.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Printable answer,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        PdfDocument document = answer.document(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        String name = URLEncoder.encode(document.title() + ".pdf", StandardCharsets.UTF_8)
                .replace("+", "%20");
        headers.putSingle(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"document.pdf\"; filename*=UTF-8''" + name);
        out.write(PdfWriter.write(document));
    }
}
