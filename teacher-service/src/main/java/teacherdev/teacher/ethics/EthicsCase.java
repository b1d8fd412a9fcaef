package teacherdev.teacher.ethics;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.teacher.ethics.rules.CaseState;
import teacherdev.teacher.ethics.rules.Severity;

/** A case as it is stored. */
record EthicsCase(
        UUID id,
        UUID teacherId,
        String code,
        int listVersion,
        Severity severity,
        LocalDate occurredOn,
        CaseState state,
        LocalDate replyUntil,
        List<String> vetoOn,
        LocalDate vetoedFrom,
        LocalDate vetoedUntil,
        boolean terminal,
        LocalDate sanctionedUntil,
        long version) {

    static EthicsCase of(Row row) {
        return new EthicsCase(
                row.id("id"),
                row.id("teacher_id"),
                row.text("code"),
                row.integer("list_version"),
                row.constant("severity", Severity.class),
                row.date("occurred_on"),
                row.constant("state", CaseState.class),
                row.date("reply_until"),
                row.texts("veto_on"),
                row.date("vetoed_from"),
                row.date("vetoed_until"),
                row.flag("terminal"),
                row.date("sanctioned_until"),
                row.number("version"));
    }

    EthicsCase confirmed(LocalDate from, EthicsPolicy.Consequence consequence) {
        return new EthicsCase(
                id,
                teacherId,
                code,
                listVersion,
                severity,
                occurredOn,
                CaseState.CONFIRMED,
                replyUntil,
                consequence.vetoOn(),
                from,
                consequence.vetoMonths() == null ? null : from.plusMonths(consequence.vetoMonths()),
                consequence.terminal(),
                null,
                version);
    }

    /** A sanction lasts at least as long as the veto that the policy attaches to the breach. */
    EthicsCase sanctioned(LocalDate until) {
        boolean longer = vetoedUntil != null && until != null && until.isAfter(vetoedUntil);
        return with(CaseState.SANCTIONED, longer ? until : vetoedUntil, until);
    }

    EthicsCase in(CaseState next) {
        return with(next, vetoedUntil, sanctionedUntil);
    }

    private EthicsCase with(CaseState next, LocalDate newVetoedUntil, LocalDate newSanctionedUntil) {
        return new EthicsCase(
                id,
                teacherId,
                code,
                listVersion,
                severity,
                occurredOn,
                next,
                replyUntil,
                vetoOn,
                vetoedFrom,
                newVetoedUntil,
                terminal,
                newSanctionedUntil,
                version);
    }

    /** What a reader sees: everything, or only that there is a case and what it entails. */
    CaseView view(boolean whole, List<CaseView.EntryView> entries) {
        return new CaseView(
                id,
                teacherId,
                state,
                whole ? code : null,
                whole ? listVersion : null,
                whole ? severity : null,
                whole ? occurredOn : null,
                replyUntil,
                vetoOn,
                vetoedFrom,
                vetoedUntil,
                terminal,
                sanctionedUntil,
                whole ? entries : List.of(),
                version);
    }
}
