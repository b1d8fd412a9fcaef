package teacherdev.platform.web.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeclaredParametersTest {

    @SuppressWarnings("unused")
    static class Filter {
        @QueryParam("school")
        String school;

        String notAsked;
    }

    @SuppressWarnings("unused")
    static void operation(
            @PathParam("id") String id, @QueryParam("groupBy") List<String> groups, @BeanParam Filter filter) {}

    @Test
    void shouldKnowParametersOfAnOperationAndOfWhatItGathersThemIn() throws NoSuchMethodException {
        assertThat(DeclaredParameters.declaredBy(DeclaredParametersTest.class.getDeclaredMethod(
                        "operation", String.class, List.class, Filter.class)))
                .isEqualTo(Map.of("groupBy", true, "school", false));
    }
}
