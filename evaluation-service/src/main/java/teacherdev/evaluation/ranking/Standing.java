package teacherdev.evaluation.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import teacherdev.evaluation.ranking.rules.Ranks;

/**
 * A candidate with where her score comes from.
 *
 * @param source CYCLE or ENTERED
 * @param resultId the version of the result, or null
 */
record Standing(
        UUID teacherId, BigDecimal score, List<BigDecimal> breaks, boolean vetoed, String source, UUID resultId) {

    Ranks.Candidate candidate() {
        return new Ranks.Candidate(teacherId.toString(), score, breaks, vetoed);
    }
}
