package teacherdev.platform.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever is judged by conditions sees all of them, with what they rest on. */
class ConditionsTest {

    private static final String SCHEME = """
            scheme: 资格
            inputs: {学历: text, 任职: {type: number, default: 0}, 奖: {list: text}}
            steps:
              - {id: 折算, formula: 任职 * 2}
              - id: 可报
                require:
                  all:
                    - {check: '学历 = "本科"', text: '须本科,现为{学历}'}
                    - {check: 折算 >= 8, text: '折算 {折算} 年,须满 8 年'}
                    - any: [{check: '学历 = "博士"', text: 博士}, {check: count(奖) > 0, text: 获奖}]
                note: 第三条
            """;

    @Test
    void shouldTellMetAndUnmetConditionsWithTheFactsBehindThem() {
        Outcome outcome = Documents.program(SCHEME)
                .run(Map.of(), List.of(new PersonData("A", Map.of("学历", "本科", "任职", 3, "奖", List.of("县级")))));

        List<ConditionState> conditions = outcome.conditions(0);

        assertThat(conditions).extracting(ConditionState::met).containsExactly(true, false, true);
        assertThat(conditions.get(0).text().zh()).isEqualTo("须本科,现为本科");
        assertThat(conditions.get(1).text().zh()).isEqualTo("折算 6 年,须满 8 年");
        assertThat(conditions.get(1).expression()).isEqualTo("折算 >= 8");
        assertThat(conditions.get(1).reads()).containsEntry("折算", "6");
        assertThat(conditions.get(1).facts()).containsOnly(Map.entry("任职", "3"));
        assertThat(conditions.get(2).text().zh()).isEqualTo("博士或获奖");
        assertThat(conditions).extracting(ConditionState::note).containsOnly("第三条");
    }
}
