package teacherdev.training.studio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Constraints;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.training.problem.TrainingProblem;
import teacherdev.training.roster.Organisations;
import teacherdev.training.roster.Organisations.Place;
import teacherdev.training.roster.Roster;

/** Founds studios, takes members in and lets them go, and records what a studio does. */
@ApplicationScoped
class KeepingStudios {

    private static final String INSERT = """
            insert into studio (id, version, owner, path, name, host_id, subject, term_from, term_to, recorded_at, recorded_by)
            values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    /** Who left on the day on which she joined was never a member, and may join on that day after all. */
    private static final String JOIN = """
            insert into studio_member as m (studio_id, teacher_id, joined_on) values (?, ?, ?)
            on conflict on constraint studio_member_pk do update set left_on = null where m.left_on = m.joined_on
            """;

    private static final String LEAVE = """
            update studio_member set left_on = greatest(?::date, joined_on)
            where studio_id = ? and teacher_id = ? and left_on is null
            """;
    private static final String END =
            "update studio set version = version + 1, ended_on = ?, end_reason = ? where id = ?";
    private static final String DISMISS = """
            update studio_member set left_on = greatest(?::date, joined_on) where studio_id = ? and left_on is null
            """;
    private static final String EVENT = """
            insert into studio_event (id, studio_id, kind, title, held_on, attended, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final StudioQueries queries;
    private final Organisations organisations;
    private final Roster roster;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Clock clock;

    KeepingStudios(
            Sql sql,
            StudioQueries queries,
            Organisations organisations,
            Roster roster,
            Idempotency idempotency,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.queries = queries;
        this.organisations = organisations;
        this.roster = roster;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    UUID found(Access access, IdempotencyKey key, StudioRequest request) {
        return UUID.fromString(
                idempotency.once(key, () -> create(access, request).toString()));
    }

    /** A member of another county needs a clerk who sees her there. */
    @Transactional
    void takeIn(Access access, IdempotencyKey key, UUID studioId, MemberRequest request) {
        idempotency.once(key, () -> {
            StudioView studio = queries.kept(access, studioId);
            if (studio.endedOn() != null) {
                throw ended();
            }
            requireInTerm(studio, "from", request.from());
            requireTeacher(access, "teacherId", request.teacherId());
            Constraints.refuse(
                    "studio_member_once_at_a_time",
                    KeepingStudios::known,
                    () -> join(studioId, request.teacherId(), request.from()));
            audit.record(access, "STUDIO_JOINED", "TEACHER", request.teacherId());
            return request.teacherId().toString();
        });
    }

    private void join(UUID studioId, UUID teacherId, LocalDate day) {
        if (sql.update(JOIN, studioId, teacherId, day) == 0) {
            throw known();
        }
    }

    private static ProblemException known() {
        return ProblemException.ofField(
                TrainingProblem.STUDIO_MEMBER_KNOWN, "teacherId", TrainingProblem.STUDIO_MEMBER_KNOWN.title());
    }

    @Transactional
    void letGo(Access access, UUID studioId, UUID teacherId) {
        queries.kept(access, studioId);
        if (sql.update(LEAVE, LocalDate.now(clock), studioId, teacherId) == 0) {
            throw new ProblemException(
                    PlatformProblem.NOT_FOUND, Text.of("She is no member of this studio", "该教师不是工作室成员"));
        }
        audit.record(access, "STUDIO_LEFT", "TEACHER", teacherId);
    }

    /** Ends a studio before its term, and with it every membership. */
    @Transactional
    StudioView end(Access access, UUID studioId, long expectedVersion, String reason) {
        StudioView studio = queries.owned(access, studioId);
        Versions.requireSame(expectedVersion, studio.version());
        LocalDate today = LocalDate.now(clock);
        if (studio.endedOn() != null || !today.isBefore(studio.to())) {
            throw ended();
        }
        LocalDate day = today.isBefore(studio.from()) ? studio.from() : today;
        sql.update(END, day, reason, studioId);
        sql.update(DISMISS, day, studioId);
        audit.record(access, "STUDIO_ENDED", "STUDIO", studioId);
        return queries.studio(access, studioId);
    }

    private static ProblemException ended() {
        return new ProblemException(TrainingProblem.STUDIO_ENDED, TrainingProblem.STUDIO_ENDED.title());
    }

    @Transactional
    void recordEvent(Access access, IdempotencyKey key, UUID studioId, StudioEventRequest request) {
        idempotency.once(key, () -> {
            requireInTerm(queries.kept(access, studioId), "date", request.date());
            UUID id = Ids.next();
            sql.update(
                    EVENT,
                    id,
                    studioId,
                    request.kind(),
                    request.title(),
                    request.date(),
                    request.attended(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    access.subject());
            audit.record(access, "STUDIO_EVENT_RECORDED", "STUDIO", studioId);
            return id.toString();
        });
    }

    private UUID create(Access access, StudioRequest request) {
        if (!request.to().isAfter(request.from())) {
            throw ProblemException.ofField(
                    TrainingProblem.END_BEFORE_START, "to", TrainingProblem.END_BEFORE_START.title());
        }
        List<String> path = path(access, request.owner());
        requireTeacher(access, "hostId", request.hostId());
        UUID id = Ids.next();
        Constraints.refuse(
                "studio_name_unique",
                () -> ProblemException.ofField(
                        TrainingProblem.STUDIO_NAME_TAKEN, "name", TrainingProblem.STUDIO_NAME_TAKEN.title()),
                () -> sql.update(
                        INSERT,
                        id,
                        request.owner(),
                        path.toArray(String[]::new),
                        request.name(),
                        request.hostId(),
                        request.subject(),
                        request.from(),
                        request.to(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        access.subject()));
        audit.record(access, "STUDIO_FOUNDED", "STUDIO", id);
        return id;
    }

    private List<String> path(Access access, String owner) {
        organisations.keepPlaces();
        return switch (organisations.place(access, owner)) {
            case Place.Reachable(List<String> path) -> path;
            case Place.OutOfScope _ ->
                throw ProblemException.ofField(
                        PlatformProblem.OUT_OF_SCOPE, "owner", PlatformProblem.OUT_OF_SCOPE.title());
            case Place.Unknown _ ->
                throw ProblemException.ofField(
                        TrainingProblem.ORGANISATION_UNKNOWN, "owner", TrainingProblem.ORGANISATION_UNKNOWN.title());
        };
    }

    private void requireTeacher(Access access, String field, UUID teacherId) {
        if (!roster.isVisible(access, teacherId)) {
            throw ProblemException.ofField(
                    PlatformProblem.NOT_FOUND, field, Text.of("No such teacher in your scope", "您的管辖范围内没有该教师"));
        }
    }

    private static void requireInTerm(StudioView studio, String field, LocalDate day) {
        LocalDate end = studio.endedOn() == null ? studio.to() : studio.endedOn();
        if (day.isBefore(studio.from()) || !day.isBefore(end)) {
            throw ProblemException.ofField(
                    TrainingProblem.OUTSIDE_STUDIO_TERM, field, TrainingProblem.OUTSIDE_STUDIO_TERM.title());
        }
    }
}
