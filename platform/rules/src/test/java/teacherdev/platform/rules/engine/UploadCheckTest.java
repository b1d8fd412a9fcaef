package teacherdev.platform.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static teacherdev.platform.rules.finding.FindingCode.DUPLICATE_NAME;
import static teacherdev.platform.rules.finding.FindingCode.FORBIDDEN_INDICATOR;
import static teacherdev.platform.rules.finding.FindingCode.FORWARD_REFERENCE;
import static teacherdev.platform.rules.finding.FindingCode.MISSING_KEY;
import static teacherdev.platform.rules.finding.FindingCode.TABLE_KEY_IMPOSSIBLE;
import static teacherdev.platform.rules.finding.FindingCode.TABLE_KEY_MISSING;
import static teacherdev.platform.rules.finding.FindingCode.UNKNOWN_KEY;
import static teacherdev.platform.rules.finding.FindingCode.UNKNOWN_NAME;
import static teacherdev.platform.rules.finding.FindingCode.WEIGHTS_DO_NOT_ADD_UP;
import static teacherdev.platform.rules.finding.FindingCode.WRONG_LEVEL;
import static teacherdev.platform.rules.finding.FindingCode.WRONG_TYPE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.finding.FindingCode;

/** What is wrong with a document is found before anybody is scored, all at once. */
class UploadCheckTest {

    @Test
    void shouldNameEverythingThatIsWrongInOneAnswer() {
        // When
        List<Finding> findings = Documents.refusal("""
                scheme: 错误百出
                inputs: {课时: number, 学历: {type: text, one_of: [本科, 硕士]}, 班主任: bool}
                tables: {学历分: {本科: 1, 博士: 3}}
                steps:
                  - {id: 甲, formula: 课是 * 2}
                  - {id: 乙, formula: 学历 + 1}
                  - {id: 丙, lookup: {table: 学历分, by: 学历}}
                  - {id: 丁, formula: 戊 + 1}
                  - {id: 戊, weighted: {of: {课时: 0.5, 甲: 0.49}}}
                  - {id: 戊, formula: 1}
                  - {id: 升学率奖, formula: 课时}
                  - {id: 全校, per: scheme, formula: 课时 * 2}
                """);

        // Then
        assertThat(findings)
                .extracting(Finding::path, Finding::code, Finding::position)
                .containsExactlyInAnyOrder(
                        tuple("steps[0].formula", UNKNOWN_NAME, 1),
                        tuple("steps[1].formula", WRONG_TYPE, 1),
                        tuple("tables.学历分", TABLE_KEY_MISSING, null),
                        tuple("tables.学历分.博士", TABLE_KEY_IMPOSSIBLE, null),
                        tuple("steps[3].formula", FORWARD_REFERENCE, 1),
                        tuple("steps[4].weighted.of", WEIGHTS_DO_NOT_ADD_UP, null),
                        tuple("steps[5].id", DUPLICATE_NAME, null),
                        tuple("steps[6].id", FORBIDDEN_INDICATOR, null),
                        tuple("steps[7].formula", WRONG_LEVEL, 1));
    }

    @Test
    void shouldGuessTheNameThatWasMeant() {
        Finding finding = Documents.refusal("{scheme: x, inputs: {课时: number}, steps: [{id: 甲, formula: 课是 * 2}]}")
                .getFirst();

        assertThat(finding.hint().zh()).isEqualTo("第1个字符: 未定义的名称 “课是”,是否应为 “课时”?");
        assertThat(finding.hint().en()).isEqualTo("character 1: unknown name \"课是\"; did you mean \"课时\"?");
    }

    @Test
    void shouldNotBlameWhatOnlyDependsOnABrokenStep() {
        List<Finding> findings = Documents.refusal(
                "{scheme: x, steps: [{id: a, formula: nope}, {id: b, formula: a + 1}, {id: c, formula: b * 2}]}");

        assertThat(findings).extracting(Finding::path).containsExactly("steps[0].formula");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{scheme: 升学率方案, steps: []}",
                "{scheme: x, notes: [按 升 学 率 计算], steps: []}",
                "{scheme: x, inputs: {a: {type: number, source: 升-学-率}}, steps: []}",
                "{scheme: x, params: {p: 升学率}, steps: []}",
                "{scheme: x, inputs: {本科上线率: number}, steps: []}",
                "{scheme: x, source: 关于上 线 率的通知, steps: []}",
                "{scheme: x, steps: [{id: a, formula: 1, note: 按上线率}]}"
            })
    void shouldFindAForbiddenIndicatorWhereverItStands(String document) {
        assertThat(Documents.refusal(document)).extracting(Finding::code).containsOnly(FORBIDDEN_INDICATOR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {id: a, formula: 1, roundd: {places: 2}}                       | UNKNOWN_KEY
                    {id: a}                                                        | MISSING_KEY
                    {id: 2a, formula: 1}                                           | INVALID_NAME
                    {id: if, formula: 1}                                           | INVALID_NAME
                    {id: a, formula: 'round(n, 2)'}                                | UNKNOWN_NAME
                    {id: a, formula: 'full_years("2020-09-01", date("2025-09-01"))'} | WRONG_TYPE
                    {id: a, formula: n > date("2025-09-01")}                       | WRONG_TYPE
                    {id: a, bands: {of: n, rows: [{upto: 3, value: 短}]}}           | UNKNOWN_NAME
                    {id: a, share: {pool: 1, weight: n}, min: 3}                   | UNKNOWN_KEY
                    {id: a, share: {pool: 1, weight: n, places: 0}, round: {places: 2}} | DUPLICATE_NAME
                    {id: a, share: {pool: 1, weight: n, floor: 1, only_if_over: true}} | UNKNOWN_KEY
                    {id: a, split: {amount: n, parts: [b, c]}, max: 3}             | UNKNOWN_KEY
                    {id: a, aggregate: {fn: count}, per: person}                   | UNKNOWN_KEY
                    {id: a, items: {over: n, value: {formula: 1, lookup: {table: t, by: n}}}} | MISSING_KEY
                    {id: a, formula: 1 +}                                          | SYNTAX
                    {id: a, formula: 1, round: {places: 13}}                       | OUT_OF_BOUNDS
                    {id: a, formula: true, max: 3}                                 | WRONG_TYPE
                    {id: a, lookup: {table: nope, by: n}}                          | UNKNOWN_TABLE
                    {id: a, lookup: {table: t, by: [n, n]}}                        | TABLE_SHAPE
                    {id: a, rank: {by: n}, max: 3}                                 | UNKNOWN_KEY
                    {id: a, share: {pool: n, weight: n}}                           | WRONG_LEVEL
                    {id: a, formula: 1, cut_as: b}                                 | MISSING_KEY
                    {id: a, formula: '"x"', when: n > 1}                           | MISSING_KEY
                    {id: n, formula: 1}                                            | DUPLICATE_NAME
                    {id: a, items: {over: n, value: 1}}                            | WRONG_TYPE
                    {id: a, aggregate: {fn: summe, of: n}}                         | UNKNOWN_KEY
                    {id: a, per: [nope], formula: 1}                               | UNKNOWN_NAME
                    {id: a, segments: {of: n, rows: [{upto: 5, rate: 1}, {upto: 3, rate: 1}]}} | OUT_OF_BOUNDS
                    """)
    void shouldRefuseAStep(String step, FindingCode expected) {
        List<Finding> findings = Documents.refusal(
                "{scheme: x, inputs: {n: number}, tables: {t: {'1': 2, else: 0}}, steps: [" + step.strip() + "]}");

        assertThat(findings).extracting(Finding::code).contains(expected);
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.path()).startsWith("steps[0]");
            assertThat(finding.hint().zh()).isNotBlank();
            assertThat(finding.hint().en()).isNotBlank();
        });
    }

    @Test
    void shouldAllowATableKeyThatOneOfTwoLookupsCanAskFor() {
        Program program = Documents.program("""
                scheme: x
                inputs: {a: {type: text, one_of: [甲]}, b: {type: text, one_of: [乙]}}
                tables: {t: {甲: 1, 乙: 2, 其他: 0}}
                steps:
                  - {id: x, lookup: {table: t, by: a}}
                  - {id: y, lookup: {table: t, by: b}}
                """);

        assertThat(program.steps()).hasSize(2);
    }

    @Test
    void shouldSayHowToOrderCarryAndLink() {
        List<Finding> findings = Documents.refusal("""
                scheme: 结转与关联
                inputs: {工号: text, 师傅: number, 组: text, 月份: {records: {月: date, 课时: number}}}
                steps:
                  - {id: 甲, items: {over: 月份, order_by: 月分, value: 课时}}
                  - {id: 乙, items: {over: 月份, order_by: {by: 月}, value: 课时}}
                  - {id: 丙, items: {over: 月份, carry: {结转: {start: 0}}, value: 课时}}
                  - {id: 丁, items: {over: 月份, carry: {结转: {next: 结专 + 课时}}, value: 结转}}
                  - {id: 戊, items: {over: 月份, carry: {结转: {next: 月}}, value: 结转}}
                  - {id: 壬, items: {over: 月份, carry: {结转: {start: [], next: {}}}, value: 结转}}
                  - {id: 癸, items: {over: 月份, order_by: {value: []}, value: 课时}}
                  - {id: 己, aggregate: {fn: count, link: {theirs: 师傅, mine: 工号}}}
                  - {id: 庚, aggregate: {fn: count, within: 组, link: {theirs: 工号, mine: 工号}}}
                  - {id: 辛, aggregate: {fn: count, link: {theirs: 工号}}}
                  - {id: 子, aggregate: {fn: count, link: {theirs: [], mine: 工号}}}
                """);

        assertThat(findings)
                .extracting(Finding::path, Finding::code)
                .containsExactlyInAnyOrder(
                        tuple("steps[0].items.order_by", UNKNOWN_NAME),
                        tuple("steps[1].items.order_by.by", UNKNOWN_KEY),
                        tuple("steps[1].items.order_by.value", MISSING_KEY),
                        tuple("steps[2].items.carry.结转.next", MISSING_KEY),
                        tuple("steps[3].items.carry.结转.next", UNKNOWN_NAME),
                        tuple("steps[4].items.carry.结转.next", WRONG_TYPE),
                        tuple("steps[5].items.carry.结转.start", WRONG_TYPE),
                        tuple("steps[5].items.carry.结转.next", WRONG_TYPE),
                        tuple("steps[6].items.order_by.value", WRONG_TYPE),
                        tuple("steps[10].aggregate.link.theirs", WRONG_TYPE),
                        tuple("steps[7].aggregate.link", WRONG_TYPE),
                        tuple("steps[8].aggregate.link", UNKNOWN_KEY),
                        tuple("steps[9].aggregate.link.mine", MISSING_KEY));
        assertThat(findings)
                .extracting(finding -> finding.hint().zh())
                .anyMatch(hint -> hint.contains("是否应为 “月”"))
                .anyMatch(hint -> hint.contains("是否应为 “结转”"));
    }
}
