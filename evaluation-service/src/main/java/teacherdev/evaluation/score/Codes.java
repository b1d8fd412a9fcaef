package teacherdev.evaluation.score;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import teacherdev.evaluation.cycle.Participants;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.sql.Columns;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;

/** One-time codes for pupils and parents. They are told once, when they are made, and kept as hashes. */
@ApplicationScoped
class Codes {

    /** Without letters and digits that look alike on paper. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 16;
    private static final String INSERT = """
            insert into score_code (code_hash, sheet_id, ratee_id) select unnest(?::bytea[]), ?, ?
            """;
    private static final String USE =
            "update score_code set used = true where code_hash = ? and sheet_id = ? and not used returning ratee_id";

    private final Sql sql;
    private final SheetStore store;
    private final Participants participants;
    private final Audit audit;
    private final SecureRandom random = new SecureRandom();

    Codes(Sql sql, SheetStore store, Participants participants, Audit audit) {
        this.sql = sql;
        this.store = store;
        this.participants = participants;
        this.audit = audit;
    }

    @Transactional
    List<String> make(Access access, UUID sheetId, CodesRequest request) {
        Sheet sheet = RunningSheets.openSheet(store.lock(access, sheetId).view());
        boolean assessed = participants
                .one(sheet.cycleId(), request.rateeId(), teacherdev.evaluation.cycle.SheetKind.TEACHING)
                .isPresent();
        if (!sheet.kind().byCode() || !assessed) {
            throw RunningSheets.refused(
                    "rateeId", "Codes are for pupils' and parents' sheets on assessed people", "仅学生、家长评分表可为参评人员发放评分码");
        }
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < request.count(); i++) {
            StringBuilder code = new StringBuilder(LENGTH);
            random.ints(LENGTH, 0, ALPHABET.length()).forEach(letter -> code.append(ALPHABET.charAt(letter)));
            codes.add(code.toString());
        }
        sql.update(INSERT, Columns.bytes(codes, Codes::hash), sheetId, request.rateeId());
        audit.record(access, "SCORE_CODES_MADE", "SCORE_SHEET", sheetId);
        return codes;
    }

    /** Uses a code up; the teacher for whom it is, or nothing if it is wrong or used. */
    Optional<UUID> use(UUID sheetId, String code) {
        return sql.first(USE, row -> row.id("ratee_id"), hash(code.trim().toUpperCase(Locale.ROOT)), sheetId);
    }

    private static byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
