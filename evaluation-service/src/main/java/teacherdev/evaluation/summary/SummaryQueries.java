package teacherdev.evaluation.summary;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import teacherdev.evaluation.roster.Roster;
import teacherdev.evaluation.training.TrainingCredits;
import teacherdev.platform.web.access.Access;

/** Puts a summary together. */
@ApplicationScoped
class SummaryQueries {

    private final Roster roster;
    private final TrainingCredits credits;
    private final Clock clock;

    SummaryQueries(Roster roster, TrainingCredits credits, Clock clock) {
        this.roster = roster;
        this.credits = credits;
        this.clock = clock;
    }

    Optional<DevelopmentSummary> summary(Access access, UUID teacherId, Integer askedYear) {
        LocalDate today = LocalDate.now(clock);
        int year = askedYear == null ? today.getYear() : askedYear;
        LocalDate lastDay = LocalDate.of(year, 12, 31);
        LocalDate day = lastDay.isBefore(today) ? lastDay : today;
        return roster.visible(access, teacherId, day, today)
                .map(member -> new DevelopmentSummary(
                        teacherId, member.name(), member.schoolCode(), year, credits.year(teacherId, year)));
    }
}
