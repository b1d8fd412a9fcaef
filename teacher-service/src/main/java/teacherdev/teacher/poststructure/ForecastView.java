package teacherdev.teacher.poststructure;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.teacher.title.rules.TitleLevel;

/** The posts of an organisation in the years to come 岗位预测. */
public record ForecastView(String schoolCode, LocalDate asOf, List<LevelForecast> levels) {

    /** One level. */
    @Schema(name = "PostLevelForecast")
    public record LevelForecast(TitleLevel level, int quota, int occupied, List<YearView> years) {}

    /** One year. */
    @Schema(name = "PostForecastYear")
    public record YearView(int year, int retiring, int appointed, int occupied, int free, int over) {}
}
