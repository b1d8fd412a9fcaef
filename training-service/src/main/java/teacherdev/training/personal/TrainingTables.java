package teacherdev.training.personal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import teacherdev.platform.runtime.personal.PersonalTables;

/** Files and free texts are forgotten; hours, and the names of activities, are of no person and stay. */
@ApplicationScoped
class TrainingTables implements PersonalTables {

    private static final String HER_PAIRING =
            "%s in (select p.id from pairing p cross join (select ?::uuid[] as ids) who where p.mentor_id = any (who.ids) or p.mentee_id = any (who.ids))";

    @Override
    public Map<String, String> linked() {
        return Map.of(
                "credit_claim_event",
                "r.claim_id in (select id from credit_claim where teacher_id = any (?))",
                "pairing",
                HER_PAIRING.formatted("r.id"),
                "pairing_log",
                HER_PAIRING.formatted("r.pairing_id"),
                "pairing_log_correction",
                "r.log_id in (select l.id from pairing_log l where " + HER_PAIRING.formatted("l.pairing_id") + ")",
                "pairing_review",
                HER_PAIRING.formatted("r.pairing_id"),
                "studio",
                "r.host_id = any (?)");
    }

    @Override
    public Set<String> hiddenColumns() {
        return Set.of("signature", "shown_as");
    }

    @Override
    public List<String> forgetting() {
        return List.of(
                "delete from attachment_content using attachment a where attachment_id = a.id and a.teacher_id = any (?)",
                """
                update attachment_object set state = 'GOING', due_at = now()
                where state = 'KEPT' and file_id in (select id from attachment where teacher_id = any (?))
                """,
                "update attachment set name = '已匿名', content_deleted_at = now() where teacher_id = any (?)",
                "update credit_claim set evidence = null where teacher_id = any (?)",
                """
                update credit_claim_event set reason = null, claimed = claimed - 'evidence'
                where claim_id in (select id from credit_claim where teacher_id = any (?))
                """,
                "update session_feedback set comment = '' where teacher_id = any (?)",
                "update retraining set note = null where teacher_id = any (?)",
                "update organisation_exchange set cancel_reason = '已匿名' where cancelled_at is not null and teacher_id = any (?)");
    }
}
