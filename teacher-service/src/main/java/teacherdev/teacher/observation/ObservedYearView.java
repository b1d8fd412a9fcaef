package teacherdev.teacher.observation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The lessons of one school year 学年听课节数. */
public record ObservedYearView(
        @Schema(examples = "2026", description = "The school year that starts in this calendar year")
        int year,

        @Schema(examples = "18") int lessons,

        @Schema(examples = "20", description = "What the policy asks for; 0 when it asks for nothing")
        int minimum,

        @Schema(description = "Whether the school year is over")
        boolean over) {

    /** Whether a year that is over stayed below what is owed. */
    public boolean isShort() {
        return over && lessons < minimum;
    }
}
