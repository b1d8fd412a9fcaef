package teacherdev.platform.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static teacherdev.platform.rules.finding.FindingCode.ALL_WEIGHTS_ZERO;
import static teacherdev.platform.rules.finding.FindingCode.DATE_OUT_OF_RANGE;
import static teacherdev.platform.rules.finding.FindingCode.DIVISION_BY_ZERO;
import static teacherdev.platform.rules.finding.FindingCode.DUPLICATE_PERSON;
import static teacherdev.platform.rules.finding.FindingCode.EMPTY_LIST;
import static teacherdev.platform.rules.finding.FindingCode.EXAMPLE_FAILED;
import static teacherdev.platform.rules.finding.FindingCode.MISSING_VALUE;
import static teacherdev.platform.rules.finding.FindingCode.NEGATIVE_POOL;
import static teacherdev.platform.rules.finding.FindingCode.NEGATIVE_WEIGHT;
import static teacherdev.platform.rules.finding.FindingCode.NO_BAND;
import static teacherdev.platform.rules.finding.FindingCode.NO_CONTRIBUTORS;
import static teacherdev.platform.rules.finding.FindingCode.OUT_OF_BOUNDS;
import static teacherdev.platform.rules.finding.FindingCode.POOL_EXCEEDED;
import static teacherdev.platform.rules.finding.FindingCode.SUB_CENT_POOL;
import static teacherdev.platform.rules.finding.FindingCode.TABLE_KEY_MISSING;
import static teacherdev.platform.rules.finding.FindingCode.UNKNOWN_INPUT;
import static teacherdev.platform.rules.finding.FindingCode.WRONG_TYPE;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.finding.FindingCode;

/** Data that a plan cannot be run on are refused by a code, with the person and the field, and a reason in both languages. */
class DataRefusalTest {

    private static final String DOCUMENT = """
            scheme: 数据检查
            scheme_inputs: {总额: {type: number, default: 0}}
            inputs:
              甲: {type: number, default: 1, min: -100}
              日: {type: date, default: "2026-01-01"}
              级: {type: text, default: 省}
              论文: {records: {分: number}, default: []}
            tables: {级分: {省: 1, 市: 2}}
            steps:
            """;

    static Stream<Arguments> refusals() {
        return Stream.of(
                step("formula: 1 / (甲 - 1)", "{}", DIVISION_BY_ZERO, "P1", null, "除数为零", "division by zero"),
                step("formula: '论文[分 > 1].分'", "{}", null, null, null, "单个值", "single value"),
                step("formula: max(论文.分)", "{}", EMPTY_LIST, "P1", null, "列表为空", "empty list"),
                step("formula: sum(论文.分)", "{\"论文\": [{}]}", MISSING_VALUE, "P1", "[0].分", "缺少", "missing"),
                step("formula: 'sqrt(甲 - 2, 2)'", "{}", OUT_OF_BOUNDS, "P1", null, "平方根", "square root"),
                step("formula: 'year(add_years(日, 500))'", "{}", DATE_OUT_OF_RANGE, "P1", null, "日期", "date"),
                step("bands: {of: 甲, rows: [{from: 5, value: 1}]}", "{}", NO_BAND, "P1", "甲", "不在任何档", "no band"),
                step("lookup: {table: 级分, by: 级}", "{\"级\": \"县\"}", TABLE_KEY_MISSING, "P1", "级", "县", "县"),
                step("share: {pool: 总额 - 1, weight: 甲}", "{}", NEGATIVE_POOL, null, "值", "负数", "negative"),
                step("share: {pool: 0.001, weight: 甲}", "{}", SUB_CENT_POOL, null, "值", "整数倍", "multiple"),
                step("share: {pool: 10, weight: 甲 - 1}", "{}", ALL_WEIGHTS_ZERO, null, "值", "全为零", "zero"),
                step("share: {pool: 10, weight: 甲 - 2}", "{}", NEGATIVE_WEIGHT, "P1", "甲 - 2", "负数", "negative"),
                step("share: {pool: 10, weight: 甲, floor: 11}", "{}", POOL_EXCEEDED, null, "值", "超过资金池", "more than"),
                step("split: {amount: 甲 / 3, parts: [上, 下]}", "{}", SUB_CENT_POOL, "P1", "值", "整数倍", "multiple"),
                step("aggregate: {fn: mean, of: 甲, where: 甲 > 5}", "{}", NO_CONTRIBUTORS, null, null, "empty", "empty"),
                step("charge: {pool: 10, deduct: [{id: 列, amount: 11}]}", "{}", POOL_EXCEEDED, null, "列", "只剩", "left"),
                step(
                        "charge: {pool: 10, deduct: [{id: 列, amount: -1}]}",
                        "{}",
                        OUT_OF_BOUNDS,
                        null,
                        "列",
                        "负数",
                        "negative"),
                step("formula: 甲", "{\"甲\": -101}", OUT_OF_BOUNDS, "P1", "甲", "超出范围", "outside"),
                step("formula: 甲", "{\"甲\": \"十\"}", WRONG_TYPE, "P1", "甲", "应为数字", "must be"),
                step("formula: 甲", "{\"甲甲\": 1}", UNKNOWN_INPUT, "P1", "甲甲", "是否应为 “甲”", "did you mean"));
    }

    private static Arguments step(
            String rule, String inputs, FindingCode code, String person, String field, String zh, String en) {
        return Arguments.of("  - {id: 值, " + rule + "}\n", inputs, code, person, field, zh, en);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void shouldNamePersonFieldAndReason(
            String step, String inputs, FindingCode code, String person, String field, String zh, String en) {
        if (code == null) { // refused before anybody's data are looked at
            assertThat(Documents.refusal(DOCUMENT + step)).singleElement().satisfies(finding -> says(finding, zh, en));
            return;
        }

        Outcome outcome = Documents.run(DOCUMENT + step, "{}", inputs);

        assertThat(outcome.findings())
                .extracting(Finding::code, Finding::person, Finding::field)
                .containsExactly(tuple(code, person, field));
        says(outcome.findings().getFirst(), zh, en);
        if (code != UNKNOWN_INPUT) { // which no step reads
            assertThat(outcome.values(0)).doesNotContainKey("值");
        }
    }

    private static void says(Finding finding, String zh, String en) {
        assertThat(finding.hint().zh()).contains(zh);
        assertThat(finding.hint().en()).contains(en);
    }

    @Test
    void shouldRefuseAPersonWhoIsThereTwice() {
        Program program = Documents.program(DOCUMENT + "  - {id: 值, formula: 甲}\n");
        PersonData person = new PersonData("P1", Map.of());

        assertThat(program.run(Map.of(), List.of(person, person)).findings())
                .extracting(Finding::code, Finding::person)
                .containsExactly(tuple(DUPLICATE_PERSON, "P1"));
    }

    @Test
    void shouldNoteWhatAPoolCouldNotCover() {
        Outcome outcome = Documents.run(DOCUMENT + """
                  - {id: 余, charge: {pool: 10, on_overrun: partial, deduct: [{id: 列, amount: 11}]}}
                  - {id: 值, share: {pool: 10, weight: 甲, only_if_over: true}}
                """, "{}", "{\"甲\": 8}", "{\"甲\": 12}");

        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.schemeValues()).containsEntry("列", "10").containsEntry("余", "0");
        assertThat(Documents.column(outcome, "值")).containsExactly("4.00", "6.00");
        assertThat(outcome.notes())
                .extracting(Note::code, Note::step)
                .containsExactly(tuple(Note.Code.PARTIAL_CHARGE, "余"), tuple(Note.Code.SCALED_TO_POOL, "值"));
    }

    @Test
    void shouldSayWhichFigureOfAnExampleDoesNotComeOut() {
        Program program = Documents.program(
                DOCUMENT + "  - {id: 值, formula: 甲 * 2}\nexamples: [{inputs: {甲: 3}, expect: {值: 7}}]\n");

        assertThat(ExampleCheck.failures(program)).singleElement().satisfies(failure -> {
            assertThat(failure.code()).isEqualTo(EXAMPLE_FAILED);
            assertThat(failure.path()).isEqualTo("examples[0]");
            assertThat(failure.hint().zh()).isEqualTo("“值” 应为 7,实际为 6");
            assertThat(failure.hint().en()).isEqualTo("\"值\" should be 7, but is 6");
        });
    }
}
