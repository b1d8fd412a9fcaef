package teacherdev.evaluation.pay.distribution;

import java.math.BigDecimal;
import java.util.List;
import teacherdev.evaluation.pay.distribution.Award.Status;
import teacherdev.evaluation.pay.source.Read;
import teacherdev.evaluation.pay.source.Reading;
import teacherdev.platform.rules.finding.Message;

/**
 * A recipient with what is known of her.
 *
 * @param reason why she gets nothing, null if she is paid
 */
record Candidate(RecipientRequest recipient, Facts facts, Status status, Message reason) {

    /** @param paidKinds kinds of employment that are paid; whose kind nobody told is paid */
    static Candidate of(RecipientRequest recipient, Facts facts, List<String> paidKinds) {
        if (recipient.veto() != null) {
            return new Candidate(
                    recipient,
                    facts,
                    Status.VETOED,
                    Message.of("一票否决:" + recipient.veto(), "excluded: " + recipient.veto()));
        }
        if (facts.ethicsVeto()) {
            return new Candidate(
                    recipient, facts, Status.VETOED, Message.of("师德一票否决", "excluded for a confirmed breach of ethics"));
        }
        if (facts.employmentKind() != null && !paidKinds.contains(facts.employmentKind())) {
            return new Candidate(
                    recipient,
                    facts,
                    Status.NOT_ELIGIBLE,
                    Message.of(
                            "用工形式 " + facts.employmentKind() + " 不从本奖金池发放",
                            "employment of the kind " + facts.employmentKind() + " is not paid from this pool"));
        }
        if (facts.presence().signum() == 0) {
            return new Candidate(
                    recipient,
                    facts,
                    Status.NOT_PRESENT,
                    Message.of("本年度未在本单位工作", "she did not work here in this pay year"));
        }
        return new Candidate(recipient, facts, Status.PAID, null);
    }

    /** The result that she is paid by: the one that was read, or the one that was uploaded. */
    BigDecimal result() {
        Read read = facts.read().get(Reading.RESULT);
        return read == null ? recipient.result() : new BigDecimal(read.value().toString());
    }

    boolean isPaid() {
        return status == Status.PAID;
    }
}
