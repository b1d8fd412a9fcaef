package teacherdev.training.course;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.training.credit.CourseLevel;
import teacherdev.training.credit.Form;

/** A course, as it is recorded and as it is changed. */
public record CourseRequest(
        @NotBlank
        @Size(max = 30)
        @Schema(examples = "511702", description = "Code of the region or school that offers it")
        String owner,

        @Schema(nullable = true, description = "The programme that it belongs to and whose money it uses")
        UUID programmeId,

        @NotBlank @Size(max = 200) @Schema(examples = "阅读教学工作坊")
        String title,

        @NotNull CourseLevel courseLevel,
        @NotNull Form form,

        @NotNull
        @Positive
        @DecimalMax("1000")
        @Digits(integer = 4, fraction = 2)
        @Schema(type = SchemaType.STRING, examples = "16.00", description = "Hours that who passes is credited")
        BigDecimal hours,

        @Size(min = 1, max = 40)
        @Schema(nullable = true, examples = "REQUIRED", description = "What the hours count as")
        String category,

        @NotNull @Schema(description = "Whether teachers choose it by their needs (菜单培训)")
        Boolean elective,

        @Size(max = 20) @Schema(nullable = true, examples = "[\"READING\"]", description = "What it teaches")
        Set<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String> topics,

        @Size(max = 10) @Schema(nullable = true, description = "Stages that it is for; all when absent")
        Set<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String> stages,

        @Size(max = 20) @Schema(nullable = true, description = "Subjects that it is for; all when absent")
        Set<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String> subjects,

        @Size(max = 10)
        @Schema(
                nullable = true,
                examples = "[\"SECOND\", \"NONE\"]",
                description = "Levels of title that it is for, NONE for those who have none; all when absent")
        Set<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String> titles,

        @Size(max = 10)
        @Schema(
                nullable = true,
                examples = "[\"HEAD_TEACHER\"]",
                description = "Offices that it is for, of which she holds one; all when absent")
        Set<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String> posts,

        @Size(max = 10) @Schema(nullable = true, description = "Courses that must have been passed before")
        Set<@NotNull UUID> prerequisites,

        @NotNull
        @DecimalMin("0")
        @DecimalMax("1")
        @Digits(integer = 1, fraction = 2)
        @Schema(
                type = SchemaType.STRING,
                examples = "0.80",
                description = "Share of the half days one must have been there")
        BigDecimal attendanceShareMin,

        @NotNull @Schema(description = "Whether reviewed notes are asked for")
        Boolean notesRequired,

        @NotNull @Schema(description = "Whether a report is asked for")
        Boolean reportRequired,

        @NotNull
        @Schema(
                description =
                        "DRAFT, OFFERED (open for enrolment) or CLOSED; only one on offer takes people in, by themselves, by their"
                                + " schools or from the waiting list")
        CourseStatus status) {

    public CourseRequest {
        topics = Set.copyOf(Objects.requireNonNullElse(topics, Set.of()));
        stages = Set.copyOf(Objects.requireNonNullElse(stages, Set.of()));
        subjects = Set.copyOf(Objects.requireNonNullElse(subjects, Set.of()));
        titles = Set.copyOf(Objects.requireNonNullElse(titles, Set.of()));
        posts = Set.copyOf(Objects.requireNonNullElse(posts, Set.of()));
        prerequisites = Set.copyOf(Objects.requireNonNullElse(prerequisites, Set.of()));
    }
}
