package teacherdev.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.table.Tabular;
import teacherdev.platform.testing.LocalInfrastructure;
import teacherdev.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(LocalInfrastructure.class)
class InputSheetsIT {

    private static final String DOCUMENT = """
            scheme: 考核
            inputs:
              学时: {type: number, source: training.hours}
              教学: {type: number, min: 0, max: 100}
              公开课: {type: bool}
            steps:
              - {id: 总分, formula: 教学 + 学时 + (if 公开课 then 5 else 0)}
            examples:
              - {inputs: {学时: 1, 教学: 80, 公开课: true}, expect: {总分: 86}}
            """;

    private static final String CROWD = """
            with t as (
                insert into roster_teacher (teacher_id, version, name, status)
                select gen_random_uuid(), 1, '示例教师', 'ACTIVE' from generate_series(1, 10000) returning teacher_id)
            insert into evaluation_participant
            select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'teacher_id', t.teacher_id))).*
            from evaluation_participant p cross join t where p.cycle_id = ? and p.teacher_id = ?
            """;

    @Inject
    Sql sql;

    private Staff staff;
    private UUID first;
    private UUID second;
    private String cycle;

    @BeforeEach
    void shouldHaveACycle() {
        staff = new Staff(sql);
        first = staff.teacher();
        second = staff.teacher();
        staff.arrive();
        cycle = staff.cycle(staff.scheme(DOCUMENT), "总分");
    }

    @Test
    void shouldTakeTheWorkbookBackThatItHandedOut() throws IOException {
        List<Row> handedOut = workbook(download(staff.clerk, Tabular.XLSX));
        assertThat(handedOut).hasSize(3);
        assertThat(handedOut.getFirst().stream().map(cell -> cell.getRawValue()))
                .containsExactly("教师编号", "姓名", "学校代码", "教学", "公开课");

        upload(staff.clerk, Tabular.XLSX, filled(88.5, "是"))
                .then()
                .statusCode(200)
                .body("recorded", equalTo(2))
                .body("failed", equalTo(0));
        upload(staff.clerk, Tabular.XLSX, filled(88.5, "是")).then().body("unchanged", equalTo(2));

        staff.compute(cycle).then().statusCode(201);
        staff.result(cycle, first)
                .then()
                .body("score", equalTo("93.50"))
                .body("inputs.教学", equalTo(List.of("88.5", "教务处汇总表")));
        assertThat(workbook(download(staff.clerk, Tabular.XLSX))
                        .get(1)
                        .getCell(3)
                        .getRawValue())
                .isEqualTo("88.5");
    }

    @Test
    void shouldAnswerEachRowByItsNumberAndKeepTheGoodOnes() {
        String file =
                "教师编号,教学,公开课\n%s,91,否\n%s,=1+1,是\n不是编号,80,是\n%s,80,是\n".formatted(first, second, UUID.randomUUID());
        upload(staff.clerk, Tabular.CSV, file.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(200)
                .body("recorded", equalTo(1))
                .body("failed", equalTo(3))
                .body("rows.row", equalTo(List.of(2, 3, 4, 5)))
                .body("rows[0].status", equalTo("RECORDED"))
                .body("rows[1].code", equalTo("WRONG_TYPE"))
                .body("rows[2].code", equalTo("UNKNOWN_TEACHER"))
                .body("rows[3].code", equalTo("UNKNOWN_TEACHER"));
        String half = "Teacher id,教学,公开课\n%s,,是\n".formatted(second);
        upload(staff.clerk, Tabular.CSV, half.getBytes(StandardCharsets.UTF_8))
                .then()
                .body("recorded", equalTo(1));
        Staff.get(staff.clerk, "/api/v1/evaluation-cycles/" + cycle + "/progress")
                .then()
                .body("people[0].missing", equalTo(List.of("教学")));
    }

    @Test
    void shouldRefuseFormulasUnknownColumnsAndWhatIsNoTable() throws IOException {
        upload(staff.clerk, Tabular.XLSX, filled("1+1", "是"))
                .then()
                .statusCode(200)
                .body("rows[0].code", equalTo("FORMULA"));
        String unknown = "教师编号,课是\n%s,1\n".formatted(first);
        upload(staff.clerk, Tabular.CSV, unknown.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("code", equalTo("IMPORT_FILE_REFUSED"))
                .body("detail", containsString("课是"));
        upload(staff.clerk, Tabular.CSV, "教学\n1\n".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422);
        upload(staff.clerk, Tabular.XLSX, new byte[] {'P', 'K', 3, 4, 0}).then().statusCode(422);
        String collected = "教师编号,学时\n%s,99\n".formatted(first);
        upload(staff.clerk, Tabular.CSV, collected.getBytes(StandardCharsets.UTF_8))
                .then()
                .body("rows[0].code", equalTo("COLLECTED_INPUT"));
    }

    @Test
    void shouldRefuseMorePeopleThanASheetHoldsInsteadOfLeavingSomeOut() {
        sql.update(CROWD, UUID.fromString(cycle), first);

        Staff.request(staff.clerk)
                .accept(Tabular.CSV)
                .get("/api/v1/evaluation-cycles/" + cycle + "/input-sheet")
                .then()
                .statusCode(413)
                .body("code", equalTo("TOO_MANY_ROWS"));
        Staff.request(staff.clerk)
                .accept(Tabular.CSV)
                .get("/api/v1/evaluation-cycles/" + cycle + "/input-sheet?school=another")
                .then()
                .statusCode(200);
    }

    @Test
    void shouldBeThereOnlyForThoseWhomItConcerns() {
        String stranger = Tokens.grant("school-clerk", "S-elsewhere").token();
        assertThat(download(stranger, Tabular.CSV).statusCode()).isEqualTo(404);
        assertThat(upload(stranger, Tabular.CSV, "教师编号\n".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(404);
        assertThat(download(Tokens.grant("teacher", staff.code).teacherId(first).token(), Tabular.CSV)
                        .statusCode())
                .isEqualTo(403);
    }

    private byte[] filled(Object teaching, String openLesson) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("数据");
            List<String> headings = List.of("教师编号", "姓名", "学校代码", "教学", "公开课");
            for (int i = 0; i < headings.size(); i++) {
                sheet.value(0, i, headings.get(i));
            }
            List<UUID> people = List.of(first, second);
            for (int row = 1; row <= people.size(); row++) {
                sheet.value(row, 0, people.get(row - 1).toString());
                if (teaching instanceof Number number) {
                    sheet.value(row, 3, number);
                } else {
                    sheet.formula(row, 3, teaching.toString());
                }
                sheet.value(row, 4, openLesson);
            }
        }
        return file.toByteArray();
    }

    private static List<Row> workbook(Response file) throws IOException {
        file.then().statusCode(200);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.asByteArray()))) {
            return workbook.getFirstSheet().read();
        }
    }

    private Response download(String token, String type) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .accept(type)
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/evaluation-cycles/" + cycle + "/input-sheet");
    }

    private Response upload(String token, String type, byte[] file) {
        return RestAssured.given()
                .config(RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .encodeContentTypeAs(type, io.restassured.http.ContentType.BINARY)))
                .auth()
                .oauth2(token)
                .contentType(type)
                .body(file)
                .queryParam("source", "教务处汇总表")
                .put("/api/v1/evaluation-cycles/" + cycle + "/input-sheet");
    }
}
