package teacherdev.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class EvaluationStatisticsIT {

    private static final String PLAIN = """
            scheme: 得分
            inputs: {得分: number}
            steps:
              - {id: 总分, formula: 得分}
            examples:
              - {inputs: {得分: 90}, expect: {总分: 90}}
            """;

    @Inject
    Sql sql;

    @Test
    void shouldMeasureDispersionExactlyAndHideSmallCells() {
        Staff staff = new Staff(sql);
        Map<UUID, String> scores = new HashMap<>();
        for (int i = 1; i <= 10; i++) {
            scores.put(staff.teacher(), Integer.toString(i * 10));
        }
        staff.arrive();
        String cycle = staff.cycle(staff.scheme(PLAIN), "总分");
        staff.scores(cycle, scores);
        staff.compute(cycle).then().statusCode(201);
        String path = "/api/v1/statistics/evaluation?year=2026&region=" + staff.county;
        Staff.get(staff.bureau, path).then().statusCode(200).body("groups", hasSize(0));
        Staff.post(staff.principal, "/api/v1/publications", Map.of("kind", "EVALUATION_CYCLE", "subjectId", cycle))
                .then()
                .statusCode(201);

        Staff.get(staff.bureau, path)
                .then()
                .statusCode(200)
                .body("cellMin", equalTo(5))
                .body("groups", hasSize(1))
                .body("groups[0].code", equalTo(staff.code))
                .body("groups[0].people", equalTo(10))
                .body("groups[0].mean", equalTo("55.0000"))
                .body("groups[0].gini", equalTo("0.3000"))
                .body("groups[0].decileRatio", equalTo("9.0000"))
                .body("groups[0].grades.EXCELLENT", nullValue());
        assertThat(Staff.request(staff.bureau)
                        .accept("text/csv")
                        .header("Accept-Language", "zh-CN")
                        .get(path)
                        .asString()
                        .lines())
                .satisfiesExactly(
                        headings -> assertThat(headings).contains("代码,是否隐藏,人数,平均分,基尼系数,十分位比,优秀,合格,基本合格,不合格"),
                        row -> assertThat(row).startsWith(staff.code + ",否,10,55.0000,0.3000,9.0000,"));
        Staff.request(staff.bureau)
                .accept(Tabular.XLSX)
                .get(path)
                .then()
                .statusCode(200)
                .contentType(Tabular.XLSX)
                .header("Content-Disposition", containsString(".xlsx"));
        Staff.get(staff.bureau, path + "&groupBy=COUNTY").then().body("groups[0].code", equalTo(staff.county));
        assertThat(Staff.get(Tokens.grant("county-bureau", "elsewhere").token(), path)
                        .statusCode())
                .isEqualTo(404);
    }
}
