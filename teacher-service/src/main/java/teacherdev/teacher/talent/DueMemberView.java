package teacherdev.teacher.talent;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import teacherdev.teacher.eligibility.EligibilityView;

/** A member whose service does not keep to the rule of the pool. */
public record DueMemberView(
        UUID memberId,
        UUID teacherId,
        Pool pool,

        @Schema(description = "The conditions that are not met, and the facts that nobody recorded, in words")
        List<String> reasons) {

    static DueMemberView of(MemberView member, EligibilityView judged) {
        return new DueMemberView(
                member.id(),
                member.teacherId(),
                member.pool(),
                Stream.concat(
                                judged.conditions().stream()
                                        .filter(condition -> !condition.met())
                                        .map(EligibilityView.ConditionView::text),
                                judged.missing().stream().map(EligibilityView.MissingView::reason))
                        .toList());
    }
}
