package teacherdev.teacher.profile;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import teacherdev.platform.runtime.bulk.BulkRow;
import teacherdev.platform.runtime.bulk.RowKey;
import teacherdev.platform.runtime.bulk.RowResult;
import teacherdev.platform.runtime.bulk.RowStatus;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.career.CareerBatch;
import teacherdev.teacher.career.CareerPlan;
import teacherdev.teacher.history.Rewriting;
import teacherdev.teacher.history.rules.Period;
import teacherdev.teacher.history.rules.Timeline;
import teacherdev.teacher.history.rules.Timeline.Change;
import teacherdev.teacher.history.rules.Timeline.Fact;
import teacherdev.teacher.problem.TeacherProblem;
import teacherdev.teacher.profile.TeacherRows.Identity;
import teacherdev.teacher.profile.TeacherRows.Known;
import teacherdev.teacher.profile.TeacherRows.Newcomer;

/** Decides row by row what a bulk request changes, against what was read for all rows together; writes nothing itself. */
final class TeacherBatch {

    private static final Text NOT_IN_SCOPE = Text.of("This teacher is not in your scope", "该教师不在您的管辖范围内");

    private final Map<RowKey, Known> known;
    private final Map<ByteBuffer, UUID> identityOwners;
    private final Map<Integer, SealedIdentity> identities;
    private final CareerBatch careers;
    private final Rewriting<Particulars> profiles;
    private final LocalDate today;

    private final List<Newcomer> newcomers = new ArrayList<>();
    private final List<Identity> newIdentities = new ArrayList<>();
    private final List<UUID> changed = new ArrayList<>();
    private final List<RowResult> results = new ArrayList<>();

    /** The identity number of a row, by its blind index; the ciphertext is made only when it is needed. */
    interface SealedIdentity {
        byte[] index();

        byte[] ciphertext();
    }

    TeacherBatch(
            Map<RowKey, Known> known,
            Map<ByteBuffer, UUID> identityOwners,
            Map<Integer, SealedIdentity> identities,
            CareerBatch careers,
            Rewriting<Particulars> profiles,
            LocalDate today) {
        this.known = known;
        this.identityOwners = new HashMap<>(identityOwners);
        this.identities = identities;
        this.careers = careers;
        this.profiles = profiles;
        this.today = today;
    }

    /** Takes a row, or says why it fails. */
    void take(BulkRow<TeacherRow> row) {
        try {
            row.content().career().requireAfterBirth(row.content().birthDate());
            Known teacher = known.get(row.content().key());
            results.add(teacher == null ? create(row) : update(row, teacher));
        } catch (ProblemException refusal) {
            results.add(RowResult.failed(row, refusal));
        }
    }

    private RowResult create(BulkRow<TeacherRow> row) {
        UUID id = Ids.next();
        CareerPlan career = careers.plan(id, row.content().career());
        LocalDate start = career.start()
                .orElseThrow(() -> ProblemException.ofField(
                        TeacherProblem.ASSIGNMENT_REQUIRED, "assignment", TeacherProblem.ASSIGNMENT_REQUIRED.title()));
        Optional<Identity> identity = newIdentity(row, id, null);
        identity.ifPresent(this::own);
        newcomers.add(new Newcomer(id, row.content().key(), identity.orElse(null)));
        careers.take(id, career);
        Fact<Particulars> profile =
                new Fact<>(Period.since(start), row.content().particulars());
        profiles.take(id, new Change<>(List.of(), List.of(profile)));
        return RowResult.of(row, RowStatus.CREATED, id);
    }

    private RowResult update(BulkRow<TeacherRow> row, Known teacher) {
        if (!teacher.visible()) {
            throw ProblemException.ofField(PlatformProblem.OUT_OF_SCOPE, "externalId", NOT_IN_SCOPE);
        }
        if (teacher.mergedInto() != null) {
            throw ProblemException.ofField(
                    TeacherProblem.TEACHER_MERGED,
                    "externalId",
                    Text.of("merged into " + teacher.mergedInto(), "该档案已并入 " + teacher.mergedInto()));
        }
        CareerPlan career = careers.plan(teacher.id(), row.content().career());
        Optional<Identity> identity = newIdentity(row, teacher.id(), teacher.identityIndex());
        Change<Particulars> profile = profile(row.content(), teacher.id(), career);
        if (career.isNone() && identity.isEmpty() && profile.isNone()) {
            return RowResult.of(row, RowStatus.UNCHANGED, teacher.id());
        }
        identity.ifPresent(this::own);
        identity.ifPresent(newIdentities::add);
        careers.take(teacher.id(), career);
        profiles.take(teacher.id(), profile);
        changed.add(teacher.id());
        return RowResult.of(row, RowStatus.UPDATED, teacher.id());
    }

    /** The particulars from the effective day on, and for days before the known career when it turns out to begin earlier. */
    private Change<Particulars> profile(TeacherRow row, UUID id, CareerPlan career) {
        List<Fact<Particulars>> before = profiles.known(id);
        LocalDate start = before.getFirst().period().from();
        LocalDate effective = Objects.requireNonNullElse(row.effectiveFrom(), today);
        if (row.effectiveFrom() != null && effective.isBefore(start)) {
            throw ProblemException.ofField(
                    TeacherProblem.EFFECTIVE_BEFORE_START,
                    "effectiveFrom",
                    TeacherProblem.EFFECTIVE_BEFORE_START.title());
        }
        LocalDate from = effective.isBefore(start) ? start : effective;
        List<Fact<Particulars>> after = before;
        Particulars stated = row.particulars();
        boolean same = before.stream()
                .anyMatch(fact -> fact.period().covers(from) && fact.content().equals(stated));
        if (!same) {
            after = Timeline.after(before, Timeline.overlay(before, new Fact<>(Period.since(from), stated)));
        }
        Optional<LocalDate> earlier = career.start().filter(day -> day.isBefore(start));
        if (earlier.isPresent()) {
            after = new ArrayList<>(after);
            after.add(new Fact<>(
                    new Period(earlier.get(), start), before.getFirst().content()));
        }
        return Timeline.declare(before, after);
    }

    private Optional<Identity> newIdentity(BulkRow<TeacherRow> row, UUID id, byte[] present) {
        SealedIdentity stated = identities.get(row.row());
        if (stated == null || (present != null && Arrays.equals(stated.index(), present))) {
            return Optional.empty();
        }
        UUID owner = identityOwners.get(ByteBuffer.wrap(stated.index()));
        if (owner != null && !owner.equals(id)) {
            throw ProblemException.ofField(
                    TeacherProblem.IDENTITY_NUMBER_TAKEN,
                    "identityNumber",
                    TeacherProblem.IDENTITY_NUMBER_TAKEN.title());
        }
        return Optional.of(new Identity(id, stated.ciphertext(), stated.index()));
    }

    private void own(Identity identity) {
        identityOwners.put(ByteBuffer.wrap(identity.index()), identity.teacherId());
    }

    List<Newcomer> newcomers() {
        return newcomers;
    }

    List<Identity> newIdentities() {
        return newIdentities;
    }

    List<UUID> changed() {
        return changed;
    }

    List<RowResult> results() {
        return results;
    }
}
