package teacherdev.teacher.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.cipher.SensitiveFields;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.history.rules.Timeline;
import teacherdev.teacher.history.rules.Timeline.Change;
import teacherdev.teacher.history.rules.Timeline.Fact;
import teacherdev.teacher.problem.TeacherProblem;
import teacherdev.teacher.profile.rules.IdentityNumber;
import teacherdev.teacher.profile.rules.IdentityNumber.Fault;

/** Keeps profiles and identity numbers; the caller holds the teacher's lock. */
@ApplicationScoped
class ProfileKeeping {

    private final ProfileRepository profiles;
    private final SensitiveFields sensitive;

    ProfileKeeping(ProfileRepository profiles, SensitiveFields sensitive) {
        this.profiles = profiles;
        this.sensitive = sensitive;
    }

    /** Lays a profile over what was known; rows that it overlaps are superseded. */
    @Transactional(TxType.MANDATORY)
    void record(UUID teacherId, Fact<Particulars> added, Instant now) {
        List<Profile> known = profiles.known(teacherId);
        Change<Particulars> change =
                Timeline.overlay(known.stream().map(Profile::fact).toList(), added);
        known.stream()
                .filter(profile -> change.superseded().contains(profile.fact()))
                .forEach(profile -> profile.supersede(now));
        // The old rows must give way before the new ones come: no two may hold on the same day.
        profiles.flush();
        change.recorded().forEach(fact -> profiles.persist(new Profile(teacherId, fact, now)));
        profiles.flush();
    }

    /** Keeps a teacher's identity number encrypted, if she has one; refuses one that GB 11643 does not allow. */
    void identify(Teacher teacher, String identityNumber) {
        if (identityNumber == null || identityNumber.isBlank()) {
            return;
        }
        String number = IdentityNumber.normalised(identityNumber);
        IdentityNumber.faultOf(number).ifPresent(fault -> {
            throw ProblemException.ofField(TeacherProblem.IDENTITY_NUMBER_INVALID, "identityNumber", reason(fault));
        });
        teacher.identify(
                sensitive.encrypt(TeacherQueries.IDENTITY_FIELD, number),
                sensitive.blindIndex(TeacherQueries.IDENTITY_FIELD, number));
    }

    private static Text reason(Fault fault) {
        return switch (fault) {
            case FORM -> Text.of("17 digits and a check character are required", "应为 17 位数字加 1 位校验码");
            case BIRTH_DATE -> Text.of("digits 7 to 14 are not a date", "第 7 至 14 位不是有效日期");
            case CHECK_DIGIT -> Text.of("the check character does not match", "校验码不正确");
        };
    }
}
