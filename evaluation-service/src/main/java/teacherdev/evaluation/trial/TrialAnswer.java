package teacherdev.evaluation.trial;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.platform.rules.engine.Note;
import teacherdev.platform.rules.engine.Outcome;
import teacherdev.platform.rules.engine.Program;
import teacherdev.platform.rules.engine.Refusal;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.trace.TraceLine;

/** What a trial gave: figures as decimal strings, and for each person why they are what they are. */
@Schema(description = "Step values are exact where a decimal ends and otherwise rounded for display only")
record TrialAnswer(
        @Schema(description = "The document as it was run, SHA-256")
        String hash,

        @Schema(examples = "1") String engineVersion,

        @Schema(description = "Values of the steps that are computed once")
        Map<String, Object> schemeValues,

        List<Person> people,

        @Schema(description = "What a person should look at: ties, scaling, what stays unallocated")
        List<Remark> notes) {

    @Schema(name = "TrialPersonAnswer")
    record Person(
            String id,

            @Schema(description = "Values by step: decimal string, text or boolean")
            Map<String, Object> values,

            @Schema(description = "Absent with ?trace=false") @JsonInclude(JsonInclude.Include.NON_NULL)
            List<Line> trace,

            @Schema(description = "Unmet conditions and exclusions, each with its text")
            List<Reason> refusals) {}

    @Schema(name = "TraceLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String step,
            @Schema(examples = "share") String kind,
            Object value,
            @Schema(examples = "元") String unit,

            @Schema(description = "The expression as it is written")
            String expression,

            @Schema(description = "The names that were read, with their values")
            Map<String, Object> inputs,

            @Schema(description = "What else decided: weights, contributors, cuts, bands, records ...")
            Map<String, Object> details,

            @Schema(description = "The article of the plan") String note,

            @Schema(description = "The whole line in words, in the language of the request")
            String text) {}

    @Schema(name = "SchemeRefusal")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reason(String step, String path, String text, String note) {}

    @Schema(name = "SchemeNote")
    record Remark(
            @Schema(examples = "TIE_AT_CUTOFF") String code,
            String step,

            @Schema(description = "The ids of those concerned")
            List<String> people,

            String text) {}

    static TrialAnswer of(String hash, Outcome outcome, Locale language, boolean withTrace) {
        Map<Integer, List<Reason>> refusals = new LinkedHashMap<>();
        for (Refusal refusal : outcome.refusals()) {
            refusals.computeIfAbsent(refusal.person(), _ -> new ArrayList<>())
                    .add(new Reason(refusal.step(), refusal.path(), in(language, refusal.text()), refusal.note()));
        }
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < outcome.people(); i++) {
            people.add(new Person(
                    outcome.personId(i),
                    outcome.values(i),
                    withTrace ? lines(outcome.trace(i), language) : null,
                    refusals.getOrDefault(i, List.of())));
        }
        return new TrialAnswer(
                hash, Program.ENGINE_VERSION, outcome.schemeValues(), people, remarks(outcome.notes(), language));
    }

    private static List<Line> lines(List<TraceLine> lines, Locale language) {
        return lines.stream()
                .map(line -> new Line(
                        line.step(),
                        line.kind(),
                        line.value(),
                        line.unit(),
                        line.expression(),
                        line.inputs(),
                        line.details(),
                        line.note(),
                        in(language, line.text())))
                .toList();
    }

    private static List<Remark> remarks(List<Note> notes, Locale language) {
        return notes.stream()
                .map(note -> new Remark(note.code().name(), note.step(), note.people(), in(language, note.text())))
                .toList();
    }

    private static String in(Locale language, Message message) {
        return language.equals(Locale.CHINESE) ? message.zh() : message.en();
    }
}
