package teacherdev.teacher.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.cipher.SensitiveFields;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.history.Rewriting;
import teacherdev.teacher.history.rules.Timeline;
import teacherdev.teacher.history.rules.Timeline.Fact;
import teacherdev.teacher.problem.TeacherProblem;
import teacherdev.teacher.profile.rules.IdentityNumber;
import teacherdev.teacher.profile.rules.IdentityNumber.Fault;

/** Keeps profiles and identity numbers; the caller holds the teacher's lock. */
@ApplicationScoped
class ProfileKeeping {

    private final Sql sql;
    private final SensitiveFields sensitive;

    ProfileKeeping(Sql sql, SensitiveFields sensitive) {
        this.sql = sql;
        this.sensitive = sensitive;
    }

    /** Lays a profile over what was known; rows that it overlaps are superseded. */
    @Transactional(TxType.MANDATORY)
    void record(UUID teacherId, Fact<Particulars> added, Instant now) {
        Rewriting<Particulars> profiles = Rewriting.of(Particulars.FACTS, sql, teacherId);
        profiles.take(teacherId, Timeline.overlay(profiles.known(teacherId), added));
        profiles.write(now);
    }

    /** Keeps a teacher's identity number encrypted, if she has one; refuses one that GB 11643 does not allow. */
    void identify(Teacher teacher, String identityNumber) {
        number(identityNumber).ifPresent(number -> teacher.identify(sealed(number), index(number)));
    }

    /** The normalised number, or nothing when none is given; refuses one that GB 11643 does not allow. */
    Optional<String> number(String identityNumber) {
        if (identityNumber == null || identityNumber.isBlank()) {
            return Optional.empty();
        }
        String number = IdentityNumber.normalised(identityNumber);
        IdentityNumber.faultOf(number).ifPresent(fault -> {
            throw ProblemException.ofField(TeacherProblem.IDENTITY_NUMBER_INVALID, "identityNumber", reason(fault));
        });
        return Optional.of(number);
    }

    byte[] sealed(String number) {
        return sensitive.encrypt(TeacherQueries.IDENTITY_FIELD, number);
    }

    byte[] index(String number) {
        return sensitive.blindIndex(TeacherQueries.IDENTITY_FIELD, number);
    }

    private static Text reason(Fault fault) {
        return switch (fault) {
            case FORM -> Text.of("17 digits and a check character are required", "应为 17 位数字加 1 位校验码");
            case BIRTH_DATE -> Text.of("digits 7 to 14 are not a date", "第 7 至 14 位不是有效日期");
            case CHECK_DIGIT -> Text.of("the check character does not match", "校验码不正确");
        };
    }
}
