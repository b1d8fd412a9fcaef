package teacherdev.training.credit.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import teacherdev.platform.rules.finding.Finding;

/** What activities are worth together, or what the rule misses in them. */
public sealed interface Worth {

    /**
     * @param amount with two places, rounded half up once
     * @param steps the values of the document's steps as they are shown
     */
    record Of(BigDecimal amount, Map<String, Object> steps) implements Worth {
        public Of {
            steps = Map.copyOf(steps);
        }
    }

    record Refused(List<Finding> findings) implements Worth {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}
