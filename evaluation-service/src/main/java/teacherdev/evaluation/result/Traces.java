package teacherdev.evaluation.result;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import teacherdev.platform.rules.trace.TraceLine;

/** Traces as they are stored: JSON, deflated, because most of a trace is the same words again. */
@ApplicationScoped
class Traces {

    private static final TypeReference<List<TraceLine>> LINES = new TypeReference<>() {};

    private final ObjectMapper mapper;

    Traces(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    byte[] packed(List<TraceLine> trace) {
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2_000);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, fast)) {
            mapper.writeValue(out, trace);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        } finally {
            fast.end();
        }
        return bytes.toByteArray();
    }

    List<TraceLine> unpacked(byte[] packed) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return mapper.readValue(in, LINES);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
