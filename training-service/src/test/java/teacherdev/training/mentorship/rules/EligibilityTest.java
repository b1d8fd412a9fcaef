package teacherdev.training.mentorship.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.training.mentorship.rules.MentorshipPolicy.Scores;

class EligibilityTest {

    private static final LocalDate DAY = LocalDate.parse("2026-09-01");
    private static final Person MENTEE = new Person(
            new UUID(0, 2),
            true,
            "PRIMARY",
            Set.of("CHINESE"),
            null,
            Set.of(),
            false,
            DAY,
            false,
            List.of("CN", "51", "5117", "511702", "A"));

    @Test
    void shouldNameEverythingThatKeepsTwoApart() {
        Person mentor = new Person(
                new UUID(0, 1),
                false,
                "JUNIOR",
                Set.of("MATHS"),
                "SECOND",
                Set.of("SCHOOL"),
                true,
                LocalDate.parse("2021-09-02"),
                false,
                List.of("CN", "51", "5117", "511703", "B"));

        assertThat(Eligibility.bars(demanding(), PairingKind.SUBJECT, mentor, MENTEE, DAY))
                .containsExactlyInAnyOrder(
                        Bar.MENTOR_NOT_ACTIVE,
                        Bar.MENTOR_ETHICS_VETO,
                        Bar.MENTOR_TITLE,
                        Bar.MENTOR_YEARS,
                        Bar.MENTOR_HONOUR,
                        Bar.MENTOR_NEVER_HEAD_TEACHER,
                        Bar.OTHER_STAGE,
                        Bar.OTHER_SUBJECT,
                        Bar.TOO_FAR);
    }

    @Test
    void shouldLetAMentorOnTheDayOnWhichHerYearsAreFull() {
        Person mentor = new Person(
                new UUID(0, 1),
                true,
                "PRIMARY",
                Set.of("CHINESE", "MATHS"),
                "SENIOR",
                Set.of("COUNTY"),
                false,
                LocalDate.parse("2021-09-01"),
                true,
                List.of("CN", "51", "5117", "511702", "B"));

        assertThat(Eligibility.bars(demanding(), PairingKind.SUBJECT, mentor, MENTEE, DAY))
                .isEmpty();
        assertThat(Eligibility.bars(demanding(), PairingKind.SUBJECT, mentor, MENTEE, DAY.minusDays(1)))
                .containsExactly(Bar.MENTOR_YEARS);
    }

    private static MentorshipPolicy demanding() {
        return new MentorshipPolicy(
                2,
                Reach.SAME_COUNTY,
                Set.of(PairingKind.SUBJECT),
                Set.of(PairingKind.SUBJECT),
                Map.of(
                        PairingKind.SUBJECT,
                        new MentorDemand(Set.of("SENIOR", "FULL_SENIOR"), 5, Set.of("COUNTY", "CITY"), true)),
                List.of("02-01", "09-01"),
                List.of(),
                Set.of(),
                Set.of(),
                24,
                Set.of(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                1,
                new Scores(0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }
}
