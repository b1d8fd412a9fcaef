package teacherdev.platform.runtime.paging;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageOrFileTest {

    @ParameterizedTest
    @CsvSource({
        "*/*, false",
        "application/json, false",
        "application/*, false",
        "text/csv, true",
        "text/*, true",
        "text/csv;*/*, true",
        "application/json;text/csv, false",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, true",
        "text/html;*/*, false"
    })
    void shouldReadWhatIsLikedBestOfWhatThereIs(String acceptable, boolean file) {
        List<MediaType> types = Arrays.stream(acceptable.split(";"))
                .map(type -> new MediaType(type.substring(0, type.indexOf('/')), type.substring(type.indexOf('/') + 1)))
                .toList();

        assertThat(PageOrFile.wantsFile(types)).isEqualTo(file);
    }
}
