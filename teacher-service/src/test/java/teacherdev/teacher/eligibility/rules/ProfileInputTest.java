package teacherdev.teacher.eligibility.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import teacherdev.platform.rules.document.Input;
import teacherdev.platform.rules.engine.Compilation;
import teacherdev.platform.rules.engine.Program;

class ProfileInputTest {

    private static final Map<String, Object> FACTS =
            Map.of("教龄", 12, "荣誉", List.of(Map.of("级别", "市级", "名称", "甲"), Map.of("级别", "县级", "名称", "乙")));

    @Test
    void shouldTakeTheFactOfItsOwnNameOrOfTheNameThatItSays() {
        assertThat(ProfileInput.declared(input("教龄", Map.of("type", "number", "source", "profile")))
                        .orElseThrow()
                        .value(FACTS))
                .isEqualTo(12);
        assertThat(ProfileInput.declared(input("任教", Map.of("type", "number", "source", "profile.教龄")))
                        .orElseThrow()
                        .value(FACTS))
                .isEqualTo(12);
    }

    @Test
    void shouldTakeOneFieldOfRecordsAsAListAndOnlyTheFieldsThatARecordDeclares() {
        assertThat(ProfileInput.of(input("级别", Map.of("list", "text", "source", "profile.荣誉.级别")))
                        .value(FACTS))
                .isEqualTo(List.of("市级", "县级"));
        assertThat(ProfileInput.of(input("荣誉", Map.of("records", Map.of("名称", "text"))))
                        .value(FACTS))
                .isEqualTo(List.of(Map.of("名称", "甲"), Map.of("名称", "乙")));
    }

    @Test
    void shouldLeaveToPeopleWhatDoesNotComeFromTheProfile() {
        assertThat(ProfileInput.declared(input("教龄", "number"))).isEmpty();
        assertThat(ProfileInput.declared(input("教龄", Map.of("type", "number", "source", "manual"))))
                .isEmpty();
        assertThat(ProfileInput.declared(input("教龄", Map.of("type", "number", "source", "profiles"))))
                .isEmpty();
        assertThat(ProfileInput.of(input("籍贯", "text")).value(FACTS)).isNull();
        assertThat(ProfileInput.of(input("教龄", Map.of("type", "number", "source", "profile.教龄.级别")))
                        .value(FACTS))
                .isNull();
    }

    private static Input input(String name, Object declaration) {
        Object document = Map.of(
                "scheme",
                "试",
                "inputs",
                Map.of(name, declaration),
                "steps",
                List.of(Map.of("id", "总分", "formula", "1")));
        return switch (Compilation.compile(document, Set.of())) {
            case Compilation.Ready(Program program) -> program.scheme().inputs().get(name);
            case Compilation.Refused refused ->
                throw new AssertionError(refused.findings().toString());
        };
    }
}
