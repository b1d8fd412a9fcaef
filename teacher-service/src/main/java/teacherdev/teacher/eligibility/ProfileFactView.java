package teacherdev.teacher.eligibility;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fact of a person for which documents about titles may ask. */
public record ProfileFactView(
        @Schema(examples = "教龄") String name,

        @Schema(examples = "number", description = "number, text, date or records, as a document declares it")
        String type,

        @Schema(description = "For records: the fields and their types; a document declares those that it reads")
        Map<String, String> fields,

        String meaning,

        @Schema(description = "Whether conditions may ask for it")
        boolean conditions,

        @Schema(description = "Whether a scoring scheme may have it filled in")
        boolean scoring) {

    static List<ProfileFactView> all(Locale language) {
        return Arrays.stream(ProfileFact.values())
                .map(fact -> new ProfileFactView(
                        fact.zh(),
                        fact.type(),
                        fact.fields(),
                        JudgingEligibility.in(language, fact.meaning()),
                        fact.isForConditions(),
                        fact.isForPoints()))
                .toList();
    }
}
