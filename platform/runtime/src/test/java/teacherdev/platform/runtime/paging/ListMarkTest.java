package teacherdev.platform.runtime.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;

class ListMarkTest {

    private static final String PATH = "/api/v1/pairings";
    private static final Map<String, List<String>> ACTIVE = Map.of("status", List.of("ACTIVE"));

    @Test
    void shouldMarkAListByItsAddressAndItsFiltersWhateverTheirOrder() {
        Map<String, List<String>> one = new LinkedHashMap<>();
        one.put("kind", List.of("SUBJECT"));
        one.put("status", List.of("ACTIVE"));
        one.put("after", List.of("x"));
        one.put("limit", List.of("3"));
        Map<String, List<String>> same = new LinkedHashMap<>();
        same.put("limit", List.of("50"));
        same.put("status", List.of("ACTIVE"));
        same.put("kind", List.of("SUBJECT"));

        assertThat(ListMark.of(PATH, one)).isEqualTo(ListMark.of(PATH, same)).hasSizeLessThan(14);
    }

    @Test
    void shouldTellListsAndFiltersApart() {
        assertThat(List.of(
                        ListMark.of(PATH, Map.of()),
                        ListMark.of(PATH, ACTIVE),
                        ListMark.of(PATH, Map.of("status", List.of("ENDED"))),
                        ListMark.of(PATH, Map.of("statusA", List.of("CTIVE"))),
                        ListMark.of("/api/v1/courses", ACTIVE)))
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldGiveBackTheValuesToTheListThatGaveTheCursorOut() {
        String sent = Cursor.of("2026-09-01", 7).with(ListMark.of(PATH, ACTIVE)).encode();

        Cursor back = Cursor.decode(sent, 3).without(ListMark.of(PATH, ACTIVE));

        assertThat(back).isEqualTo(Cursor.of("2026-09-01", 7));
    }

    @Test
    void shouldRefuseTheCursorOfAnotherList() {
        Cursor sent = Cursor.of(7).with(ListMark.of(PATH, ACTIVE));

        assertThatThrownBy(() -> sent.without(ListMark.of(PATH, Map.of())))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(PlatformProblem.INVALID_CURSOR));
    }
}
