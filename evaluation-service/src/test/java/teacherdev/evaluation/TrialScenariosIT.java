package teacherdev.evaluation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import teacherdev.platform.rules.document.SchemeLibrary;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;

/** The acceptance scenarios that a trial can show, as an author writes them, and the form of its answers. */
@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class TrialScenariosIT {

    @Test
    void shouldDivideAMillionBySixEqualShares() {
        trial("""
                scheme: {scheme: 均分, scheme_inputs: {总额: number}, steps: [{id: 奖金, share: {pool: 总额, weight: 1}}]}
                schemeInputs: {总额: "1000000.00"}
                people: [{id: a}, {id: b}, {id: c}, {id: d}, {id: e}, {id: f}]
                """)
                .statusCode(200)
                .body(
                        "people.values.奖金",
                        contains("166666.67", "166666.67", "166666.67", "166666.67", "166666.66", "166666.66"))
                .body("people.id", contains("a", "b", "c", "d", "e", "f"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    redistribute | 183217.86,170708.24,175712.08,0.00,162625.10,134334.10,173402.62 | 0.00
                    back_to_pool | 159838.82,148925.45,153290.80,0.00,141873.74,117192.75,151276.02 | 127602.42
                    """)
    void shouldGiveAVetoedShareToTheOthersOrBackToThePool(String policy, String amounts, String left) {
        trial("""
                scheme:
                  scheme: 师德否决
                  scheme_inputs: {总额: number}
                  inputs: {得分: number, 师德: {type: bool, default: false}}
                  steps:
                    - {id: 否决, veto: {when: 师德, policy: %s, text: {zh: 师德一票否决, en: ethics veto}}}
                    - {id: 奖金, share: {pool: 总额, weight: 得分, unallocated_as: 未分配}}
                schemeInputs: {总额: 1000000}
                people:
                  - {id: P1, inputs: {得分: 952}}
                  - {id: P2, inputs: {得分: 887}}
                  - {id: P3, inputs: {得分: 913}}
                  - {id: P4, inputs: {得分: 760, 师德: true}}
                  - {id: P5, inputs: {得分: 845}}
                  - {id: P6, inputs: {得分: 698}}
                  - {id: P7, inputs: {得分: 901}}
                """.formatted(policy))
                .statusCode(200)
                .body("people.values.奖金", contains((Object[]) amounts.split(",")))
                .body("schemeValues.未分配", equalTo(left))
                .body("people[3].refusals.text", contains("师德一票否决"))
                .body("people[0].refusals", empty());
    }

    /** The head teacher's half of a standard load: the shipped plan, tried as a county would. */
    @Test
    void shouldConvertTheWorkOfAHeadTeacher() throws IOException {
        try (InputStream plan = SchemeLibrary.open("workload-conversion")) {
            String shipped = new String(plan.readAllBytes(), StandardCharsets.UTF_8).indent(2);
            trial("scheme:\n" + shipped + """
                    people:
                      - {id: W1, inputs: {标准课时: 14, 任课课时: 12, 班主任: true}}
                    """)
                    .statusCode(200)
                    .body("people[0].values.总工作量", equalTo("19"))
                    .body("people[0].values.超工作量", equalTo("5"))
                    .body("people[0].values.工作量比", equalTo("1.3571"));
        }
    }

    @Test
    void shouldDivideThreeSubPools() {
        trial("""
                scheme:
                  scheme: 三个子池
                  scheme_inputs: {总额: number}
                  inputs: {责任: number, 质量: number, 数量: number}
                  steps:
                    - {id: 分池, per: scheme, split: {amount: 总额, parts: {责任池: 30, 质量池: 40, 数量池: 30}}}
                    - {id: 责任奖, share: {pool: 责任池, weight: 责任}}
                    - {id: 质量奖, share: {pool: 质量池, weight: 质量}}
                    - {id: 数量奖, share: {pool: 数量池, weight: 数量}}
                    - {id: 合计, formula: 责任奖 + 质量奖 + 数量奖}
                schemeInputs: {总额: 1000000.00}
                people:
                  - {id: A, inputs: {责任: 3, 质量: 95, 数量: 19}}
                  - {id: B, inputs: {责任: 1, 质量: 88, 数量: 14}}
                  - {id: C, inputs: {责任: 0, 质量: 91, 数量: 16}}
                """)
                .statusCode(200)
                .body("people.values.合计", contains("480012.66", "289181.44", "230805.90"))
                .body("schemeValues.责任池", equalTo("300000.00"));
    }

    @Test
    void shouldRankWithTiesAndLeaveAFullTieAtTheCutToAPerson() {
        String ranking = """
                scheme:
                  scheme: 量化推荐
                  scheme_inputs: {名额: number}
                  inputs: {得分: number, 实绩: {type: number, default: 0}, 否决: {type: bool, default: false}}
                  steps:
                    - {id: 排除, veto: {when: 否决}}
                    - {id: 名次, rank: {by: 得分}}
                    - {id: 推荐, quota: {by: %s, bands: [{name: 推荐, count: 名额}, {name: 不推荐, rest: true}]}}
                schemeInputs: {名额: %s}
                people:
                  - {id: A, inputs: {得分: 95.50, 实绩: 38.0}}
                  - {id: B, inputs: {得分: 95.50, 实绩: 39.5}}
                  - {id: C, inputs: {得分: 94.00}}
                  - {id: D, inputs: {得分: 97.00, 否决: true}}
                """;

        trial(ranking.formatted("得分", "2"))
                .body("people[0..2].values.名次", contains("1", "1", "3"))
                .body("people[3].values.名次", nullValue())
                .body("people[0..2].values.推荐", contains("推荐", "推荐", "不推荐"));
        trial(ranking.formatted("[得分, 实绩]", "1")).body("people[0..2].values.推荐", contains("不推荐", "推荐", "不推荐"));
        trial(ranking.formatted("得分", "1"))
                .body("people[0..1].values.推荐", contains("TIE_AT_CUTOFF", "TIE_AT_CUTOFF"))
                .body("notes.code", contains("TIE_AT_CUTOFF"))
                .body("notes[0].people", contains("A", "B"));
    }

    @Test
    void shouldRefuseWeightsThatDoNotAddUp() {
        trial("""
                scheme:
                  scheme: 总评
                  inputs: {自评: number, 同事: number, 领导: number, 学生: number}
                  steps: [{id: 总评, weighted: {of: {自评: 30, 同事: 40, 领导: 20, 学生: 9}, total: 100}}]
                people: []
                """)
                .statusCode(422)
                .body("code", equalTo("SCHEME_REFUSED"))
                .body("errors.code", contains("WEIGHTS_DO_NOT_ADD_UP"))
                .body("errors.path", contains("steps[0].weighted.of"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"升学率", "本科上线率", "升 学 率", "高考录取率", "一本率", "University admission-rate"})
    void shouldRefusePromotionRatesOfPupilsWhateverTheyAreCalled(String indicator) {
        trial("""
                scheme:
                  scheme: 年终奖
                  inputs: {得分: {type: number, source: "%s"}}
                  steps: [{id: 奖, formula: 得分, note: "第三条(%s)"}]
                people: []
                """.formatted(indicator, indicator))
                .statusCode(422)
                .body("errors.path", containsInAnyOrder("inputs.得分.source", "steps[0].note"))
                .body("errors.code", contains("FORBIDDEN_INDICATOR", "FORBIDDEN_INDICATOR"));
    }

    @Test
    void shouldNameEveryMissingUnknownAndIllTypedDatumOfEveryPerson() {
        trial("""
                scheme:
                  scheme: 数据
                  inputs: {课时: number, 班主任: bool, 入职: date}
                  steps: [{id: 甲, formula: 课时 * (if 班主任 then 2 else 1)}, {id: 乙, formula: year(入职)}]
                people:
                  - {id: W1, inputs: {课时: 十二, 班主任: 是, 入职: 2020-02-30}}
                  - {id: W2, inputs: {课時: 3, 班主任: true}}
                """)
                .statusCode(422)
                .body("code", equalTo("DATA_REFUSED"))
                .body(
                        "errors.collect { it.person + ' ' + it.code + ' ' + it.field }",
                        containsInAnyOrder(
                                "W1 WRONG_TYPE 课时",
                                "W1 WRONG_TYPE 班主任",
                                "W1 WRONG_TYPE 入职",
                                "W2 UNKNOWN_INPUT 课時",
                                "W2 MISSING_VALUE 课时",
                                "W2 MISSING_VALUE 入职"))
                .body("errors.find { it.code == 'UNKNOWN_INPUT' }.hint", containsString("是否应为 “课时”"));
    }

    @Test
    void shouldGiveEachUnmetConditionInTheLanguageOfTheCaller() {
        String eligibility = """
                scheme:
                  scheme: 资格
                  inputs: {年限: number, 学时: number}
                  steps:
                    - id: 可申报
                      note: 第六条
                      require:
                        all:
                          - {check: 年限 >= 5, text: {zh: "任职 {年限} 年,须 5 年", en: "{年限} years, 5 needed"}}
                          - {check: 学时 >= 360, text: {zh: "学时 {学时},须 360", en: "{学时} hours, 360 needed"}}
                people: [{id: W1, inputs: {年限: 4, 学时: 359.5}}, {id: W2, inputs: {年限: 5, 学时: 360}}]
                """;

        trial(eligibility)
                .statusCode(200)
                .body("people[0].values.可申报", equalTo(false))
                .body("people[0].refusals.text", contains("任职 4 年,须 5 年", "学时 359.5,须 360"))
                .body("people[0].refusals.note", contains("第六条", "第六条"))
                .body("people[1].refusals", empty())
                .body("people[1].values.可申报", equalTo(true));
        trial(eligibility, "en").body("people[0].refusals.text", hasItem("4 years, 5 needed"));
    }

    @Test
    void shouldAnswerDecimalsAsTextsAndTextsAndBooleansAsThemselves() {
        trial("""
                scheme:
                  scheme: 值
                  inputs: {x: number}
                  steps:
                    - {id: 三分之一, formula: x / 3}
                    - {id: 半, formula: x / 8}
                    - {id: 等次, formula: if x > 1 then "优" else "良"}
                    - {id: 是, formula: x = 1}
                    - {id: 大, per: scheme, formula: 12345678901234567890 * 10}
                people: [{id: 7, inputs: {x: "1"}}]
                """)
                .statusCode(200)
                .body("people[0].id", equalTo("7"))
                .body("people[0].values.三分之一", equalTo("0.3333333333"))
                .body("people[0].values.半", equalTo("0.125"))
                .body("people[0].values.等次", equalTo("良"))
                .body("people[0].values.是", equalTo(true))
                .body("schemeValues.大", equalTo("123456789012345678900"))
                .body("notes", empty())
                .body("people[0].trace", hasSize(5));
    }

    private static ValidatableResponse trial(String yaml) {
        return trial(yaml, "zh-CN");
    }

    private static ValidatableResponse trial(String yaml, String language) {
        return given().auth()
                .oauth2(Tokens.clerkOf("x"))
                .header("Accept-Language", language)
                .contentType("application/yaml")
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/schemes/trial")
                .then();
    }
}
