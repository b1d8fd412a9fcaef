package teacherdev.teacher.statistics;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import teacherdev.teacher.history.AsOf;
import teacherdev.teacher.organisation.Stage;

/** Whom a figure counts; absent means all. The same parameters narrow the list behind it. */
public class CensusFilter {

    @QueryParam("organisation")
    @Size(max = 30)
    @Parameter(description = "At or below the region or school with this code")
    String organisation;

    @QueryParam("setting")
    @Pattern(regexp = "URBAN|TOWN|VILLAGE")
    String setting;

    @QueryParam("stage")
    Stage stage;

    @QueryParam("subject")
    @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}")
    @Parameter(description = "The main subject, the first of a teacher's; NONE for staff who do not teach")
    String subject;

    @QueryParam("title")
    @Pattern(regexp = "THIRD|SECOND|FIRST|SENIOR|FULL_SENIOR|NONE")
    String title;

    @QueryParam("degree")
    @Pattern(regexp = "BELOW|SECONDARY_NORMAL|COLLEGE|BACHELOR|MASTER|DOCTOR|UNKNOWN")
    String degree;

    @QueryParam("ageBand")
    @Pattern(regexp = "[0-9]{2}-[0-9]{2}|UNDER_25|60_AND_OVER|UNKNOWN")
    String ageBand;

    @QueryParam("gender")
    @Pattern(regexp = "MALE|FEMALE")
    String gender;

    @QueryParam("employmentKind")
    @Pattern(regexp = "ESTABLISHED|CONTRACT|TEMPORARY|REHIRED")
    String employmentKind;

    @QueryParam("honourLevel")
    @Pattern(regexp = "SCHOOL|COUNTY|CITY|PROVINCE|NATIONAL|NONE")
    @Parameter(description = "The highest level of a valid backbone honour")
    String honourLevel;

    @QueryParam("teaching")
    @Parameter(description = "true: full-time teachers 专任教师, who have a subject; false: other staff")
    Boolean teaching;

    @QueryParam("asOf")
    @Parameter(description = "The census day; today when absent")
    LocalDate asOf;

    @QueryParam("knownAt")
    @Parameter(description = "As it was known at this instant; now when absent")
    Instant knownAt;

    /** The values that are asked for, by column of the census. */
    Map<String, String> wanted() {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("setting", setting);
        wanted.put("stage", stage == null ? null : stage.name());
        wanted.put("subject", subject);
        wanted.put("title", title);
        wanted.put("degree", degree);
        wanted.put("age_band", ageBand);
        wanted.put("gender", gender);
        wanted.put("employment_kind", employmentKind);
        wanted.put("honour_level", honourLevel);
        wanted.put("teaching", teaching == null ? null : teaching.toString());
        wanted.values().removeIf(Objects::isNull);
        return wanted;
    }

    AsOf asOf(Clock clock) {
        return AsOf.of(clock, asOf, knownAt);
    }
}
