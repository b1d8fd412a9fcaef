package teacherdev.training.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import teacherdev.training.cycle.JudgingCycles.Period;
import teacherdev.training.roster.SeenTeacher;

/** The cycles of a teacher before they are judged: to judge one runs a scheme, and a reader may need one of many. */
public final class OpenCycles {

    private final SeenTeacher teacher;
    private final List<Period> periods;
    private final BiFunction<Period, String, TrainingCycle> judging;

    /** What a cycle is called, and its days. */
    public record Span(String name, Requirement requirement, LocalDate from, LocalDate due) {}

    OpenCycles(SeenTeacher teacher, List<Period> periods, BiFunction<Period, String, TrainingCycle> judging) {
        this.teacher = teacher;
        this.periods = List.copyOf(periods);
        this.judging = judging;
    }

    /** Whose they are. */
    public SeenTeacher teacher() {
        return teacher;
    }

    /** All of them, the latest first, then her first period. */
    public List<Span> spans() {
        return periods.stream()
                .map(period -> new Span(period.name(), period.requirement(), period.from(), period.due()))
                .toList();
    }

    /** Judges those that share a day with these days. */
    public List<TrainingCycle> touching(LocalDate from, LocalDate to, String acceptLanguage) {
        return periods.stream()
                .filter(period -> !period.from().isAfter(to) && !period.due().isBefore(from))
                .map(period -> judging.apply(period, acceptLanguage))
                .toList();
    }
}
