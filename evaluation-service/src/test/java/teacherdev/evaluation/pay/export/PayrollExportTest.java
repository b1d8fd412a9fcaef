package teacherdev.evaluation.pay.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import teacherdev.evaluation.pay.export.PayrollExport.Line;
import teacherdev.platform.web.problem.ProblemException;

class PayrollExportTest {

    private static final Line LINE =
            new Line(UUID.randomUUID(), UUID.randomUUID(), "示例", "1001", "A", "P", "SHARE", new BigDecimal("1.00"));

    @Test
    void shouldRefuseMoreLinesThanAFileHasInsteadOfLeavingSomeOut() {
        List<Line> full = Collections.nCopies(PayrollExport.LINES_MAX, LINE);
        List<Line> oneMore = Collections.nCopies(PayrollExport.LINES_MAX + 1, LINE);

        assertThat(PayrollExport.whole(full)).isSameAs(full);
        assertThatThrownBy(() -> PayrollExport.whole(oneMore)).isInstanceOf(ProblemException.class);
    }
}
