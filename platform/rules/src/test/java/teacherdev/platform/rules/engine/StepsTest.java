package teacherdev.platform.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.trace.TraceLine;

/** What the kinds of steps mean, beyond the published examples. */
class StepsTest {

    @Test
    void shouldDivideAmongGroupsAndThenWithinThem() {
        Outcome outcome = Documents.run(
                """
                scheme: 两级分配
                scheme_inputs: {总额: number}
                inputs: {年级: text, 得分: number}
                steps:
                  - {id: 年级得分, aggregate: {fn: sum, of: 得分, within: 年级}}
                  - {id: 年级奖, per: [年级], share: {pool: 总额, weight: 年级得分}}
                  - {id: 个人奖, share: {pool: 年级奖, weight: 得分, within: 年级}}
                  - {id: 复核, aggregate: {fn: sum, of: 个人奖}}
                  - {id: 年级合计, aggregate: {fn: sum, of: 年级奖}}
                """,
                "{\"总额\": 100}",
                "{\"年级\": \"七\", \"得分\": 1}",
                "{\"年级\": \"八\", \"得分\": 1}",
                "{\"年级\": \"七\", \"得分\": 1}");

        assertThat(outcome.findings()).isEmpty();
        assertThat(Documents.column(outcome, "年级奖")).containsExactly("66.67", "33.33", "66.67");
        assertThat(Documents.column(outcome, "个人奖")).containsExactly("33.34", "33.33", "33.33");
        assertThat(outcome.schemeValues()).containsEntry("复核", "100.00").containsEntry("年级合计", "100.00");
    }

    @Test
    void shouldCapAtAMultipleOfTheAverageAndGiveTheCutToTheOthers() {
        String scheme = """
                scheme: 封顶
                scheme_inputs: {总额: number}
                inputs: {得分: number}
                steps:
                  - {id: 人数, aggregate: {fn: count}}
                  - {id: 上限, per: scheme, formula: 1.5 * 总额 / 人数, round: {places: 2, mode: down}}
                  - {id: 奖金, share: {pool: 总额, weight: 得分, cap: 上限, excess: EXCESS, unallocated_as: 结余}}
                """;
        String[] people = {"{\"得分\": 70}", "{\"得分\": 20}", "{\"得分\": 10}"};

        Outcome given = Documents.run(scheme.replace("EXCESS", "redistribute"), "{\"总额\": 1000}", people);
        Outcome kept = Documents.run(scheme.replace("EXCESS", "keep"), "{\"总额\": 1000}", people);

        assertThat(Documents.column(given, "奖金")).containsExactly("500.00", "333.33", "166.67");
        assertThat(given.schemeValues()).containsEntry("结余", "0.00");
        assertThat(Documents.column(kept, "奖金")).containsExactly("500.00", "200.00", "100.00");
        assertThat(kept.schemeValues()).containsEntry("结余", "200.00");
        assertThat(kept.notes()).extracting(Note::code).containsExactly(Note.Code.UNALLOCATED);
    }

    @Test
    void shouldGiveEverybodyAFloorThatTheOthersBear() {
        Outcome outcome = Documents.run(
                """
                scheme: 保底
                scheme_inputs: {总额: number}
                inputs: {组: text, 得分: number}
                steps: [{id: 奖金, share: {pool: 总额, weight: 得分, floor: 150}, round: {places: 0}}]
                """,
                "{\"总额\": 1000}",
                "{\"组\": \"a\", \"得分\": 70}",
                "{\"组\": \"a\", \"得分\": 20}",
                "{\"组\": \"a\", \"得分\": 10}");

        assertThat(Documents.column(outcome, "奖金")).containsExactly("661", "189", "150");
        assertThat(outcome.trace(2).getFirst().details()).containsEntry("floor", "150");
    }

    @Test
    void shouldRefuseFloorsThatThePoolDoesNotCover() {
        Outcome outcome = Documents.run("""
                scheme: 保底
                inputs: {得分: number}
                steps: [{id: 奖金, share: {pool: 299.99, weight: 得分, floor: 150}}]
                """, "{}", "{\"得分\": 70}", "{\"得分\": 20}");

        assertThat(outcome.findings()).extracting(Finding::code).containsExactly(FindingCode.POOL_EXCEEDED);
    }

    @Test
    void shouldNameThePersonWhoHasNoGroup() {
        Outcome outcome = Documents.run("""
                scheme: 缺组
                scheme_inputs: {总额: number}
                inputs: {组: text, 得分: number}
                steps:
                  - {id: 组和, aggregate: {fn: sum, of: 得分, within: 组}}
                  - {id: 奖金, share: {pool: 总额, weight: 得分, within: 组}}
                """, "{\"总额\": 10}", "{\"组\": \"a\", \"得分\": 1}", "{\"得分\": 1}");

        assertThat(outcome.findings())
                .extracting(Finding::code, Finding::person, Finding::field)
                .containsExactly(tuple(FindingCode.MISSING_VALUE, "P2", "组"));
    }

    @Test
    void shouldGroupByAFigureOfTheGroup() {
        Outcome outcome = Documents.run(
                """
                scheme: 按学校规模分组
                inputs: {学校: text, 得分: number}
                steps:
                  - {id: 人数, per: 学校, aggregate: {fn: count}}
                  - {id: 规模, per: 学校, bands: {of: 人数, rows: [{upto: 1, value: '"小"'}], else: '"大"'}}
                  - {id: 名次, rank: {by: 得分, within: 规模}}
                  - {id: 均分, aggregate: {fn: mean, of: 得分, within: [规模]}}
                """,
                "{}",
                "{\"学校\": \"甲\", \"得分\": 1}",
                "{\"学校\": \"乙\", \"得分\": 9}",
                "{\"学校\": \"甲\", \"得分\": 3}",
                "{\"学校\": \"丙\", \"得分\": 5}");

        assertThat(outcome.findings()).isEmpty();
        assertThat(Documents.column(outcome, "名次")).containsExactly("2", "1", "1", "2");
        assertThat(Documents.column(outcome, "均分")).containsExactly("2", "7", "2", "7");
    }

    @Test
    void shouldRefuseSegmentsWhoseComputedBordersFall() {
        Outcome outcome = Documents.run("""
                scheme: 分段
                inputs: {量: number, 界: number}
                steps: [{id: 费, segments: {of: 量, rows: [{upto: 界, rate: 1}, {upto: 界 - 5, rate: 2}, {rate: 3}]}}]
                """, "{}", "{\"量\": 20, \"界\": 10}");

        assertThat(outcome.findings())
                .extracting(Finding::code, Finding::person, Finding::path)
                .containsExactly(tuple(FindingCode.OUT_OF_BOUNDS, "P1", "steps[0].segments.rows[1].upto"));
    }

    @Test
    void shouldTakeTheDefaultOfTheNearestBranchOfAThreeKeyTable() {
        Outcome outcome = Documents.run(
                """
                scheme: 三键
                inputs: {a: {type: text, one_of: [x, y]}, b: {type: text, one_of: [p, q]}, c: bool}
                tables: {t: {x: {p: {true: 1}, 其他: {true: 2, false: 3}}, y: {p: {else: 4}, q: {true: 5, false: 6}}}}
                steps: [{id: 值, lookup: {table: t, by: [a, b, c]}}]
                """,
                "{}",
                "{\"a\": \"x\", \"b\": \"p\", \"c\": true}",
                "{\"a\": \"x\", \"b\": \"p\", \"c\": false}",
                "{\"a\": \"x\", \"b\": \"q\", \"c\": true}",
                "{\"a\": \"y\", \"b\": \"p\", \"c\": false}",
                "{\"a\": \"y\", \"b\": \"q\", \"c\": false}");

        assertThat(Documents.column(outcome, "值")).containsExactly("1", "3", "2", "4", "6");
    }

    @Test
    void shouldSayInTheTextOfAVetoWhatItFound() {
        Outcome outcome = Documents.run("""
                scheme: 否决
                inputs: {旷课: number}
                steps: [{id: 否决, veto: {when: 旷课 > 3, text: {zh: '旷课 {旷课} 天', en: '{旷课} days absent'}}}]
                """, "{}", "{\"旷课\": 4}");

        assertThat(outcome.refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.text())
                        .isEqualTo(teacherdev.platform.rules.finding.Message.of("旷课 4 天", "4 days absent")));
    }

    @Test
    void shouldKeepAVetoedShareOrGiveItToTheOthers() {
        String scheme = """
                scheme: 否决
                scheme_inputs: {总额: number}
                inputs: {得分: number, 违规: {type: bool, default: false}}
                steps:
                  - {id: 否决, veto: {when: 违规, policy: POLICY, text: 师德一票否决}}
                  - {id: 人数, aggregate: {fn: count}}
                  - {id: 奖金, share: {pool: 总额, weight: 得分, unallocated_as: 结余}}
                  - {id: 名次, rank: {by: 得分}}
                """;
        String[] people = IntStream.of(952, 887, 913, 760, 845, 698, 901)
                .mapToObj(score -> "{\"得分\": " + score + (score == 760 ? ", \"违规\": true}" : "}"))
                .toArray(String[]::new);

        Outcome given = Documents.run(scheme.replace("POLICY", "redistribute"), "{\"总额\": 1000000}", people);
        Outcome kept = Documents.run(scheme.replace("POLICY", "back_to_pool"), "{\"总额\": 1000000}", people);

        assertThat(Documents.column(given, "奖金"))
                .containsExactly("183217.86", "170708.24", "175712.08", "0.00", "162625.10", "134334.10", "173402.62");
        assertThat(given.schemeValues()).containsEntry("人数", "6");
        assertThat(kept.schemeValues()).containsEntry("结余", "127602.42").containsEntry("人数", "7");
        assertThat(Documents.column(kept, "奖金")).contains("159838.82", "0.00");
        assertThat(kept.values(3)).doesNotContainKey("名次");
        assertThat(given.refusals()).extracting(Refusal::person).containsExactly(3);
    }

    @Test
    void shouldLeaveATieAtTheBorderToAPerson() {
        String scheme = """
                scheme: 推荐
                inputs: {得分: number, 工龄: number}
                steps:
                  - {id: 结果, quota: {by: BY, bands: [{name: 推荐, count: 1}, {name: 候补, rest: true}], on_tie: TIE}}
                """;
        String[] people = {"{\"得分\": 95.5, \"工龄\": 38}", "{\"得分\": 95.5, \"工龄\": 39.5}", "{\"得分\": 94, \"工龄\": 1}"};

        Outcome open = Documents.run(scheme.replace("BY", "得分").replace("TIE", "person"), "{}", people);
        Outcome broken = Documents.run(scheme.replace("BY", "[得分, 工龄]").replace("TIE", "person"), "{}", people);
        Outcome all = Documents.run(scheme.replace("BY", "得分").replace("TIE", "include"), "{}", people);
        Outcome none = Documents.run(scheme.replace("BY", "得分").replace("TIE", "exclude"), "{}", people);

        assertThat(Documents.column(open, "结果")).containsExactly("TIE_AT_CUTOFF", "TIE_AT_CUTOFF", "候补");
        assertThat(open.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.people()).containsExactly("P1", "P2"));
        assertThat(Documents.column(broken, "结果")).containsExactly("候补", "推荐", "候补");
        assertThat(Documents.column(all, "结果")).containsExactly("推荐", "推荐", "候补");
        assertThat(Documents.column(none, "结果")).containsExactly("候补", "候补", "候补");
    }

    @Test
    void shouldRoundQuotasDownWithinTheirGroup() {
        String[] people =
                IntStream.range(0, 75).mapToObj(i -> "{\"得分\": " + i + "}").toArray(String[]::new);
        Outcome outcome = Documents.run("""
                scheme: 等次
                inputs: {得分: number}
                steps: [{id: 等次, quota: {by: 得分, bands: [{name: 优秀, share: 0.2}, {name: 合格, rest: true}]}}]
                """, "{}", people);

        assertThat(Documents.column(outcome, "等次").stream()
                        .collect(Collectors.groupingBy(x -> x, Collectors.counting())))
                .containsEntry("优秀", 15L)
                .containsEntry("合格", 60L);
    }

    @Test
    void shouldValueDegreesByTheYearsForWhichEachWasHeld() {
        Outcome outcome = Documents.run(
                """
                scheme: 学历年限分
                inputs: {学历史: {records: {学历: text, 取得: date}}}
                params: {截止: {type: date, value: "2026-09-01"}}
                tables: {年分: {本科: 1, 硕士: 1.5}}
                steps:
                  - id: 学历分
                    items:
                      over: 学历史
                      order_by: 取得
                      let: {每年: {lookup: {table: 年分, by: 学历}}, 止: if given(next_取得) then next_取得 else 截止}
                      value: 每年 * full_years(取得, 止)
                """,
                "{}",
                "{\"学历史\": [{\"学历\": \"硕士\", \"取得\": \"2020-07-01\"}, {\"学历\": \"本科\", \"取得\": \"2010-07-01\"}]}");

        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.values(0)).containsEntry("学历分", "19");
    }

    @Test
    void shouldTakeTogetherWhoPointsAtAPersonAndSaySo() {
        Outcome outcome = Documents.run(
                """
                scheme: 师徒
                inputs: {工号: text, 师傅: text, 得分: number, 舞弊: {type: bool, default: false}}
                steps:
                  - {id: 否决, veto: {when: 舞弊}}
                  - {id: 徒弟均分, aggregate: {fn: mean, of: 得分, where: given(师傅), link: {theirs: 师傅, mine: 工号}, empty: 0}}
                """,
                "{}",
                "{\"工号\": \"a\", \"得分\": 90}",
                "{\"工号\": \"b\", \"师傅\": \"a\", \"得分\": 70}",
                "{\"工号\": \"c\", \"师傅\": \"a\", \"得分\": 85}",
                "{\"工号\": \"d\", \"师傅\": \"a\", \"得分\": 10, \"舞弊\": true}");

        assertThat(outcome.findings()).isEmpty();
        assertThat(Documents.column(outcome, "徒弟均分")).containsExactly("77.5", "0", "0", "0");
        TraceLine line = outcome.trace(0).getLast();
        assertThat(line.text().zh()).contains("师傅 等于本人的 工号", "2 人");
        assertThat(line.details()).containsEntry("people", List.of("P2", "P3"));
    }

    @Test
    void shouldNameTheRecordWhoseFieldToSortByIsMissing() {
        Outcome outcome = Documents.run("""
                scheme: 结转
                inputs: {月份: {records: {月: number, 课时: number}}}
                steps: [{id: 甲, items: {over: 月份, order_by: 月, carry: {结转: {next: 结转 + 课时}}, value: 结转}}]
                """, "{}", "{\"月份\": [{\"月\": 1, \"课时\": 2}, {\"课时\": 3}]}");

        assertThat(outcome.findings())
                .extracting(Finding::code, Finding::person, Finding::field)
                .containsExactly(tuple(FindingCode.MISSING_VALUE, "P1", "月份[1].月"));
    }

    @Test
    void shouldDropTheHighestAndTheLowestRating() {
        Outcome outcome = Documents.run("""
                scheme: 去极值
                inputs: {评分: {list: number}}
                steps: [{id: 均分, items: {over: 评分, value: item, drop_highest: 1, drop_lowest: 1, take: average}}]
                """, "{}", "{\"评分\": [60, 90, 91, 92, 100]}");

        assertThat(outcome.values(0)).containsEntry("均分", "91");
    }

    @Test
    void shouldNameEveryPersonWhoseDataAreMissingAndNothingThatFollows() {
        Outcome outcome = Documents.run(
                """
                scheme: 缺项
                scheme_inputs: {总额: number}
                inputs: {得分: number, 年限: number, 论文: {records: {分: number}}}
                steps:
                  - {id: 甲, formula: 得分 / 年限}
                  - {id: 乙, items: {over: 论文, value: 分}}
                  - {id: 丙, formula: 甲 + 乙}
                  - {id: 奖金, share: {pool: 总额, weight: 丙}}
                """,
                "{\"总额\": 10}",
                "{\"得分\": 1, \"年限\": 0, \"论文\": []}",
                "{\"年限\": 1, \"论文\": [{\"分\": 1}, {}]}",
                "{\"得分\": 1, \"年限\": 1, \"论文\": []}");

        assertThat(outcome.findings())
                .extracting(Finding::code, Finding::person, Finding::field, Finding::path)
                .containsExactlyInAnyOrder(
                        tuple(FindingCode.DIVISION_BY_ZERO, "P1", null, "steps[0].formula"),
                        tuple(FindingCode.MISSING_VALUE, "P2", "得分", "steps[0].formula"),
                        tuple(FindingCode.MISSING_VALUE, "P2", "论文[1].分", "steps[1].items.value"));
    }

    @Test
    void shouldRefuseInputsThatTheDocumentDoesNotKnowOrThatDoNotFit() {
        Outcome outcome =
                Documents.run("""
                scheme: 输入
                inputs: {得分: {type: number, min: 0, max: 100}, 等次: {type: text, one_of: [优, 良]}, 入职: date}
                steps: [{id: 甲, formula: 1}]
                """, "{\"x\": 1}", "{\"得分\": 101, \"等次\": \"中\", \"入职\": \"2020-02-30\", \"得份\": 1}");

        assertThat(outcome.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        FindingCode.UNKNOWN_INPUT,
                        FindingCode.UNKNOWN_INPUT,
                        FindingCode.OUT_OF_BOUNDS,
                        FindingCode.OUT_OF_BOUNDS,
                        FindingCode.WRONG_TYPE);
    }

    @Test
    void shouldEndAWorstCaseDocumentByItself() {
        String deep = "max(x, x * x + ".repeat(20) + "x" + ")".repeat(20);
        String steps = IntStream.range(0, 199)
                .mapToObj(i -> "  - {id: s" + i + ", formula: '"
                        + (i == 0 ? "x * 1.000001" : "s" + (i - 1) + " * s" + (i - 1)) + "'}")
                .collect(Collectors.joining("\n"));

        Outcome squares = Documents.run("scheme: x\ninputs: {x: number}\nsteps:\n" + steps, "{}", "{\"x\": 1.5}");
        assertThat(squares.findings()).extracting(Finding::code).containsExactly(FindingCode.NUMBER_TOO_LONG);

        List<String> rows =
                IntStream.range(0, 1_000).mapToObj(i -> "{\"x\": 1}").toList();
        Outcome records = Documents.run("""
                scheme: x
                inputs: {r: {records: {x: number}}}
                steps: [{id: a, items: {over: r, value: 'count(r[x > 0]) + (DEEP)'}}, {id: b, items: {over: r, value: 'count(r[x > 0])'}}]
                """.replace("DEEP", deep), "{}", "{\"r\": [" + String.join(",", rows) + "]}");
        assertThat(records.findings()).extracting(Finding::code).doesNotContain(FindingCode.MISSING_VALUE);
    }

    @Test
    void shouldEndWhenTheWorkOrThePatienceIsUsedUp() {
        String terms =
                IntStream.range(0, 40).mapToObj(i -> "x/" + (10_007 + 2 * i)).collect(Collectors.joining(" + "));
        Program program = Documents.program("scheme: x\ninputs: {x: number}\nsteps:\n"
                + IntStream.range(0, 200)
                        .mapToObj(i -> "  - {id: s" + i + ", formula: '" + terms + "'}")
                        .collect(Collectors.joining("\n")));
        List<PersonData> people = IntStream.range(0, 1_000)
                .mapToObj(i -> new PersonData("P" + i, java.util.Map.of("x", 7)))
                .toList();
        int[] asked = {0};

        Outcome worked = program.run(java.util.Map.of(), people);
        Outcome hurried = program.run(java.util.Map.of(), people, () -> ++asked[0] > 3);

        assertThat(worked.findings()).extracting(Finding::code).containsExactly(FindingCode.LIMIT_EXCEEDED);
        assertThat(hurried.findings()).extracting(Finding::code).containsExactly(FindingCode.LIMIT_EXCEEDED);
        assertThat(asked[0]).isEqualTo(4);
    }

    @Test
    void shouldRefuseADocumentThatIsLargerThanAnyPlan() {
        String cells = IntStream.range(0, 60_000).mapToObj(i -> "k" + i + ": 1").collect(Collectors.joining(", "));

        List<Finding> findings = Documents.refusal("{scheme: x, tables: {t: {" + cells + "}}, steps: []}");

        assertThat(findings).extracting(Finding::code).containsExactly(FindingCode.TOO_LARGE);
    }
}
