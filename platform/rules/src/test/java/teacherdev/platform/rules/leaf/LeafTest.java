package teacherdev.platform.rules.leaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.number.Rational;

class LeafTest {

    private static final Map<String, Object> VALUES = Map.of(
            "课时",
            new BigDecimal("16.5"),
            "教龄",
            new BigDecimal("9"),
            "班主任",
            true,
            "学历",
            "硕士",
            "聘任",
            LocalDate.parse("2021-09-01"),
            "班额",
            List.of(new BigDecimal("52"), new BigDecimal("45")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1 + 2 * 3 - 4 / 8                                        | 6.5
                    -课时 + 20                                               | 3.5
                    if 班主任 then 课时 else 0                                | 16.5
                    if 学历 = "硕士" and not(教龄 < 5) then 1 else 2           | 1
                    if 教龄 between 5 and 9 then 1 else 2                     | 1
                    if 教龄 in [5..9) then 1 else 2                           | 2
                    if 教龄 in (8..9] then 1 else 2                           | 1
                    if 学历 in ("博士", "硕士") then 1 else 2                  | 1
                    if 45 in 班额 then 1 else 2                               | 1
                    sum(班额[item > 45]) + count(班额)                        | 54
                    max(班额) - min(1, 2, 3) + mean(班额)                     | 99.5
                    floor(7.99) + ceiling(7.01) + floor(123.456, 1)          | 138.4
                    modulo(-7, 3) + abs(-2.5)                                | 4.5
                    sqrt(2, 4) + sqrt(6.25, 0) + sqrt(0, 2)                  | 4.4142
                    days(min(聘任, date("2021-08-30")), max(聘任, date("2021-08-31"))) | 2
                    1 / 3 * 3                                                | 1
                    full_years(聘任, date("2025-08-31"))                      | 3
                    full_years(聘任, date("2025-09-01"))                      | 4
                    full_years(聘任, date("2025-06-01"), 9)                   | 4
                    full_years(聘任, date("2025-05-31"), 9)                   | 3
                    full_years(date("2020-02-29"), date("2021-02-28"))       | 0
                    full_months(聘任, date("2021-12-31"))                     | 3
                    days(聘任, date("2021-09-30"))                            | 29
                    year(add_months(date("2021-11-30"), 3)) + day(add_months(date("2021-11-30"), 3)) | 2050
                    """)
    void shouldGiveTheExactValue(String expression, BigDecimal expected) {
        assertThat(LeafFixture.evaluate(expression.strip(), VALUES)).isEqualTo(Rational.of(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    课是 * 2            | 1  | UNKNOWN_NAME | 第1个字符: 未定义的名称 “课是”,是否应为 “课时”?
                    1 + 课时长          | 5  | UNKNOWN_NAME | 第5个字符: 未定义的名称 “课时长”,是否应为 “课时”?
                    学历 + 1            | 1  | WRONG_TYPE   | 第1个字符: 此处需要数字,而不是文本
                    if 课时 then 1 else 2 | 4 | WRONG_TYPE  | 第4个字符: 此处需要是/否,而不是数字
                    if 班主任 then 1 else "x" | 20 | WRONG_TYPE | 第20个字符: 此处需要数字,而不是文本
                    学历 < "硕士"       | 1  | WRONG_TYPE   | 第1个字符: 文本不能比较大小
                    课时 = "硕士"       | 6  | WRONG_TYPE   | 第6个字符: 此处需要数字,而不是文本
                    sqrt(课时)           | 1  | SYNTAX       | 第1个字符: sqrt 需要 2 个参数
                    max(聘任, 课时)      | 9  | WRONG_TYPE   | 第9个字符: 此处需要日期,而不是数字
                    IF(课时 > 14, 1, 0)  | 1  | UNKNOWN_NAME | 第1个字符: 未知函数 “IF”,写作 if 条件 then 甲 else 乙
                    ROUND(课时, 2)       | 1  | UNKNOWN_NAME | 第1个字符: 未知函数 “ROUND”,舍入写在步骤的 round: {places: 2}
                    AVERAGE(课时, 2)     | 1  | UNKNOWN_NAME | 第1个字符: 未知函数 “AVERAGE”,是否应为 “mean”?
                    SUM(课时, 2)         | 1  | UNKNOWN_NAME | 第1个字符: 未知函数 “SUM”,是否应为 “sum”?
                    课时 ≥ 14            | 4  | SYNTAX       | 第4个字符: 无法识别的字符 “≥”,写作 >=
                    课时 ^ 2             | 4  | SYNTAX       | 第4个字符: 无法识别的字符 “^”,没有乘方,平方写作 a * a
                    课时 > 14 且 班主任  | 9  | SYNTAX       | 第9个字符: 意外的 “且”,写作 and
                    课时 in 1..5         | 8  | SYNTAX       | 第8个字符: 意外的 “..”,范围写作 [1..5]
                    2 ** 3              | 3  | SYNTAX       | 第3个字符: 没有乘方
                    30%                 | 3  | SYNTAX       | 第3个字符: 百分数请写成小数,例如 30% 写作 0.3
                    课时 == 1           | 4  | SYNTAX       | 第4个字符: 相等写作 =
                    max(课时，1)         | 7  | SYNTAX       | 第7个字符: 无法识别的字符 “，”
                    (1 + 2              | 7  | SYNTAX       | 第7个字符: 缺少 “)”
                    1 +                 | 4  | SYNTAX       | 第4个字符: 表达式不完整
                    1 2                 | 3  | SYNTAX       | 第3个字符: 意外的 “2”
                    foo(1)              | 1  | UNKNOWN_NAME | 第1个字符: 未知函数 “foo”
                    date("2025-13-01")  | 1  | WRONG_TYPE   | 第1个字符: 日期应写作 date("2025-09-01") 或 date(年, 月, 日)
                    abs(1, 2)           | 1  | SYNTAX       | 第1个字符: abs 需要 1 个参数
                    for x in 班额 return x | 5 | SYNTAX      | 第5个字符: 意外的 “x”
                    """)
    void shouldSayWhatIsWrongAndWhere(String expression, int position, FindingCode code, String hint) {
        Finding finding = problem(expression.strip());

        assertThat(finding.code()).isEqualTo(code);
        assertThat(finding.position()).isEqualTo(position);
        assertThat(finding.hint().zh()).startsWith(hint);
        assertThat(finding.hint().en()).startsWith("character " + position + ": ");
    }

    private static Finding problem(String expression) {
        try {
            Leaf.compile(expression, LeafFixture.scope(VALUES));
            throw new AssertionError(expression + " compiles");
        } catch (LeafProblem problem) {
            return problem.at("x");
        }
    }

    @Test
    void shouldNameDivisionByZeroAndAnEmptyListWithTheirPlace() {
        assertThatExceptionOfType(LeafFailure.class)
                .isThrownBy(() -> LeafFixture.evaluate("1 / (课时 - 16.5)", VALUES))
                .satisfies(failure -> {
                    assertThat(failure.at("x").code()).isEqualTo(FindingCode.DIVISION_BY_ZERO);
                    assertThat(failure.at("x").position()).isEqualTo(3);
                });
        assertThatExceptionOfType(LeafFailure.class)
                .isThrownBy(() -> LeafFixture.evaluate("max(班额[item > 99])", VALUES))
                .satisfies(failure -> assertThat(failure.at("x").code()).isEqualTo(FindingCode.EMPTY_LIST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1+", "1*", "课时=", "班主任 and ", "班额[item>0]."})
    void shouldRefuseAnEndlessChainBeforeTheStackEnds(String link) throws InterruptedException {
        String chain = link.repeat(1_990 / link.length()) + "1";

        assertThat(problemInASmallStack(chain)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-(", "not(", "if true then (", "abs(", "班额["})
    void shouldRefuseDeepNesting(String opening) throws InterruptedException {
        assertThat(problemInASmallStack(opening.repeat(1_900 / opening.length()))
                        .code())
                .isEqualTo(FindingCode.SYNTAX);
    }

    @Test
    void shouldRunTheLongestPermittedChainInASmallStack() throws InterruptedException {
        String chain = "课时+".repeat(Parser.OPERATORS_MAX) + "1";
        Object[] value = new Object[1];
        inASmallStack(() -> value[0] = LeafFixture.evaluate(chain, VALUES));

        assertThat(value[0]).isEqualTo(Rational.of(new BigDecimal("4951")));
    }

    private static Finding problemInASmallStack(String expression) throws InterruptedException {
        Finding[] found = new Finding[1];
        inASmallStack(() -> found[0] = problem(expression));
        return found[0];
    }

    /** As small as the stacks of the services. */
    private static void inASmallStack(Runnable work) throws InterruptedException {
        Throwable[] thrown = new Throwable[1];
        Thread thread = new Thread(null, work, "small stack", 512 * 1024);
        thread.setUncaughtExceptionHandler((_, failure) -> thrown[0] = failure);
        thread.start();
        thread.join();
        assertThat(thrown[0]).isNull();
    }
}
