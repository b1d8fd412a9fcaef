package teacherdev.platform.runtime.table;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes a tabular answer as a file to keep. */
abstract class TableBody implements MessageBodyWriter<Tabular> {

    private final String extension;

    @Context
    HttpHeaders request;

    TableBody(String extension) {
        this.extension = extension;
    }

    abstract void write(Table table, OutputStream out) throws IOException;

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Tabular.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Tabular answer,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        Table table = answer.table(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        String name = URLEncoder.encode(table.name() + extension, StandardCharsets.UTF_8)
                .replace("+", "%20");
        headers.putSingle(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"table" + extension + "\"; filename*=UTF-8''" + name);
        write(table, out);
    }
}
