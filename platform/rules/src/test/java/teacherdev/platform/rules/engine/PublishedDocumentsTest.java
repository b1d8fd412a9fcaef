package teacherdev.platform.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import teacherdev.platform.rules.finding.Message;

/** The three documents of the design, from real plans. */
class PublishedDocumentsTest {

    static String document(String name) {
        try (InputStream file = PublishedDocumentsTest.class.getResourceAsStream("/documents/" + name + ".yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Test
    void shouldChargeAPoolThenPayRanksAndShareTheRestByLessons() {
        // When
        Outcome outcome = Documents.run(
                document("township-pool"),
                "{\"总额\": 50000, \"全体人数\": 40, \"班主任数\": 3, \"值班次数\": 10, \"突出贡献\": 500}",
                "{\"名次\": 1, \"参评班数\": 10, \"县后三名\": false, \"周课时\": 14}",
                "{\"名次\": 2, \"参评班数\": 10, \"县后三名\": false, \"周课时\": 12}",
                "{\"县后三名\": true, \"周课时\": 16}");

        // Then
        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.schemeValues())
                .containsEntry("人均", "1250")
                .containsEntry("副校长列支", "1500.00")
                .containsEntry("其他列支", "2860")
                .containsEntry("成绩奖合计", "1800")
                .containsEntry("余额", "43840.00");
        assertThat(Documents.column(outcome, "工作量奖")).containsExactly("14613.33", "12525.72", "16700.95");
        assertThat(Documents.column(outcome, "合计")).containsExactly("15613.33", "13325.72", "16700.95");
        assertThat(outcome.trace(0).getLast().text())
                .isEqualTo(Message.of(
                        "合计 = 15613.33:公式 成绩奖 + 工作量奖。其中 成绩奖 = 1000,工作量奖 = 14613.33。",
                        "合计 = 15613.33: formula 成绩奖 + 工作量奖. With 成绩奖 = 1000, 工作量奖 = 14613.33."));
    }

    @Test
    void shouldScoreAPostByTablesAndTheBestAward() {
        // When
        Outcome outcome = Documents.run(document("post-competition"), "{}", """
                {"学历": "master", "任职年限": 15, "考核年数": 4, "作者排名": 2,
                 "考核": [{"等次": "E"}, {"等次": "Q"}, {"等次": "X"}],
                 "获奖": [{"等级": "second", "级别": "national"}, {"等级": "first", "级别": "city"}]}""");

        // Then
        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.values(0))
                .containsEntry("学历得分", "35")
                .containsEntry("任职", "26")
                .containsEntry("考核合计", "10")
                .containsEntry("考核得分", "12.5")
                .containsEntry("最高奖", "5")
                .containsEntry("总分", "76");
        assertThat(outcome.trace(0).get(1).details()).containsEntry("cut", "4");
    }

    @Test
    void shouldCountCreditsWithCapsPerCourseYearAndCycle() {
        // When
        Outcome outcome = Documents.run(document("credit-cycle"), "{}", """
                {"集中培训": [{"学时": 160, "缺课": 31, "通过": true}, {"学时": 40, "缺课": 8, "通过": true}],
                 "网络": [{"学时": 50}],
                 "学历进修": [{"年度": "2024", "学时": 120}, {"年度": "2025", "学时": 60}]}""");

        // Then
        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.values(0))
                .containsEntry("集中", "15")
                .containsEntry("网络学分", "5")
                .containsEntry("学历", "8")
                .containsEntry("总学分", "28");
    }
}
