package teacherdev.teacher.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import teacherdev.platform.web.access.Access;
import teacherdev.teacher.eligibility.EligibilityView.ConditionView;
import teacherdev.teacher.history.Glance;
import teacherdev.teacher.title.TitleDoubts;
import teacherdev.teacher.title.TitleRequest;

/** Holds a title against the conditions of the day from which it counts, by what is recorded now. */
@ApplicationScoped
class DoubtingTitles implements TitleDoubts {

    private static final String NOT_MET = "CONDITIONS_NOT_MET";
    private static final String MISSING = "FACTS_MISSING";

    private final Candidates candidates;
    private final JudgingEligibility judging;

    DoubtingTitles(Candidates candidates, JudgingEligibility judging) {
        this.candidates = candidates;
        this.judging = judging;
    }

    @Override
    public List<String> about(Access access, UUID teacherId, TitleRequest title) {
        LocalDate since = title.appointedOn() == null ? title.qualifiedOn() : title.appointedOn();
        // The corrected title stands until the correction does, and would be judged as the one that she had before.
        if (title.corrects() != null || since == null) {
            return List.of();
        }
        Glance glance = Glance.now(since);
        if (candidates
                .find(access, teacherId, glance)
                .filter(Candidate::isPlaced)
                .isEmpty()) {
            return List.of();
        }
        EligibilityView judged = judging.judge(access, teacherId, title.level(), glance, Locale.ENGLISH);
        List<String> doubts = new ArrayList<>();
        if (!judged.conditions().stream().allMatch(ConditionView::met)) {
            doubts.add(NOT_MET);
        }
        if (!judged.missing().isEmpty()) {
            doubts.add(MISSING);
        }
        return doubts;
    }
}
