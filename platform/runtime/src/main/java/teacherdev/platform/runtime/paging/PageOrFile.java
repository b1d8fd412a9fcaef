package teacherdev.platform.runtime.paging;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.runtime.table.Table;
import teacherdev.platform.runtime.table.Tabular;

/** A list that a program reads page by page, as JSON, and a person takes as a whole, as CSV or .xlsx. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PageOrFile<T>(
        List<T> items,

        @Schema(nullable = true, description = "Pass it as `after` to read on; null on the last page")
        String next,

        @JsonIgnore @Schema(hidden = true) Tabular file)
        implements Tabular {

    /** What can be answered, the first one to whoever takes anything. */
    private static final List<MediaType> MEDIA =
            List.of(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV), MediaType.valueOf(XLSX));

    public PageOrFile {
        items = List.copyOf(items);
    }

    /** Reads what the request accepts before anything else, and only that. */
    public static <T> PageOrFile<T> of(HttpHeaders request, Supplier<Page<T>> page, Supplier<Tabular> file) {
        if (wantsFile(request.getAcceptableMediaTypes())) {
            return new PageOrFile<>(List.of(), null, file.get());
        }
        Page<T> read = page.get();
        return new PageOrFile<>(read.items(), read.next(), null);
    }

    /** @param acceptable what the client takes, what it likes best first */
    static boolean wantsFile(List<MediaType> acceptable) {
        return acceptable.stream()
                .flatMap(wanted -> MEDIA.stream().filter(wanted::isCompatible))
                .findFirst()
                .filter(chosen -> !chosen.equals(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }

    @Override
    public Table table(String acceptLanguage) {
        return file.table(acceptLanguage);
    }
}
