package teacherdev.teacher.mobility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.runtime.audit.Audit;
import teacherdev.platform.runtime.idempotency.Idempotency;
import teacherdev.platform.runtime.idempotency.IdempotencyKey;
import teacherdev.platform.runtime.sql.Constraints;
import teacherdev.platform.runtime.sql.Ids;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.runtime.version.Versions;
import teacherdev.platform.web.access.Access;
import teacherdev.platform.web.problem.PlatformProblem;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.platform.web.problem.Text;
import teacherdev.teacher.career.Assigning;
import teacherdev.teacher.history.Periods;
import teacherdev.teacher.history.rules.Period;
import teacherdev.teacher.mobility.rules.Direction;
import teacherdev.teacher.mobility.rules.Direction.Place;
import teacherdev.teacher.person.ChangingPersons;
import teacherdev.teacher.person.PersonQueries;
import teacherdev.teacher.policy.Policies;
import teacherdev.teacher.problem.TeacherProblem;

/** Offers moves, and carries out those that the other school accepts. */
@ApplicationScoped
class MovingTeachers {

    private static final String TAKEN = "COUNTY_HIGH_SCHOOL_TEACHER_TAKEN";
    private static final Text NOT_YOURS_TO_DECIDE =
            Text.of("The school that is offered the teacher decides", "应由接收学校决定");
    private static final Text NOT_YOURS_TO_OFFER =
            Text.of("The school that has the teacher offers and withdraws", "应由现任学校发起或撤回");

    private static final String PRESENT_SCHOOL = """
            select s.id, s.code, s.path && ? as reachable, s.weak, s.setting, s.stages, s.path
            from assignment a join school s on s.id = a.school_id
            where a.teacher_id = ? and a.is_primary and a.superseded_at is null
              and a.valid_from <= ? and (a.valid_to is null or a.valid_to > ?)
            """;
    private static final String SCHOOL =
            "select id, code, path && ? as reachable, weak, setting, stages, path from school where code = ?";
    private static final String INSERT = """
            insert into transfer (id, teacher_id, kind, from_school, to_school, valid_from, valid_to, status, direction,
                warnings, reason, version, offered_by, offered_at)
            values (?, ?, ?, ?, ?, ?, ?::date, 'OFFERED', ?, ?, ?, 1, ?, ?)
            """;
    private static final String LOCK = """
            select m.teacher_id, m.kind, m.valid_from, m.valid_to, m.status, m.version, m.from_school, d.code as to_code,
                f.path && ? as giving, d.path && ? as taking
            from transfer m join school f on f.id = m.from_school join school d on d.id = m.to_school
            where m.id = ? for update of m
            """;
    private static final String DECIDE =
            "update transfer set status = ?, version = version + 1, decided_by = ?, decided_at = ? where id = ?";

    private final Sql sql;
    private final PersonQueries persons;
    private final ChangingPersons changing;
    private final Assigning assigning;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Policies policies;
    private final Clock clock;

    private record School(
            UUID id,
            String code,
            boolean reachable,
            boolean weak,
            String setting,
            List<String> stages,
            List<String> path) {
        static School of(Row row) {
            return new School(
                    row.id("id"),
                    row.text("code"),
                    row.flag("reachable"),
                    row.flag("weak"),
                    row.text("setting"),
                    row.texts("stages"),
                    row.texts("path"));
        }

        Place place() {
            return new Place(weak, setting.equals("VILLAGE"));
        }
    }

    private record Offer(
            UUID teacherId,
            TransferKind kind,
            Period period,
            TransferStatus status,
            long version,
            UUID fromSchool,
            String toSchool,
            boolean giving,
            boolean taking) {
        static Offer of(Row row) {
            return new Offer(
                    row.id("teacher_id"),
                    row.constant("kind", TransferKind.class),
                    new Period(row.date("valid_from"), row.date("valid_to")),
                    row.constant("status", TransferStatus.class),
                    row.number("version"),
                    row.id("from_school"),
                    row.text("to_code"),
                    row.flag("giving"),
                    row.flag("taking"));
        }
    }

    MovingTeachers(
            Sql sql,
            PersonQueries persons,
            ChangingPersons changing,
            Assigning assigning,
            Idempotency idempotency,
            Audit audit,
            Policies policies,
            Clock clock) {
        this.sql = sql;
        this.persons = persons;
        this.changing = changing;
        this.assigning = assigning;
        this.idempotency = idempotency;
        this.audit = audit;
        this.policies = policies;
        this.clock = clock;
    }

    /** The id of the offer. */
    @Transactional
    UUID offer(Access access, IdempotencyKey key, TransferRequest request) {
        return UUID.fromString(
                idempotency.once(key, () -> create(access, request).toString()));
    }

    private UUID create(Access access, TransferRequest request) {
        persons.requireVisible(access, request.teacherId());
        School from = present(access, request.teacherId(), request.from());
        if (!from.reachable()) {
            throw new ProblemException(PlatformProblem.OUT_OF_SCOPE, NOT_YOURS_TO_OFFER);
        }
        Period period = period(request, from);
        School to = sql.first(SCHOOL, School::of, access.scopeArray(), request.toSchool())
                .orElseThrow(() -> ProblemException.ofField(
                        TeacherProblem.SCHOOL_UNKNOWN, "toSchool", TeacherProblem.SCHOOL_UNKNOWN.title()));
        if (to.id().equals(from.id())) {
            throw ProblemException.ofField(
                    TeacherProblem.TRANSFER_SAME_SCHOOL, "toSchool", TeacherProblem.TRANSFER_SAME_SCHOOL.title());
        }
        boolean warned = from.stages().contains("SENIOR") && !to.setting().equals("VILLAGE");
        UUID id = Ids.next();
        Constraints.refuse(
                "transfer_one_offer",
                () -> new ProblemException(TeacherProblem.TRANSFER_PENDING, TeacherProblem.TRANSFER_PENDING.title()),
                () -> sql.update(
                        INSERT,
                        id,
                        request.teacherId(),
                        request.kind(),
                        from.id(),
                        to.id(),
                        period.from(),
                        period.to(),
                        Direction.of(from.place(), to.place()),
                        warned ? new String[] {TAKEN} : new String[0],
                        request.reason(),
                        access.subject(),
                        clock.instant()));
        audit.record(access, "TRANSFER_OFFERED", "TEACHER", request.teacherId());
        return id;
    }

    private Period period(TransferRequest request, School from) {
        LocalDate to = request.to();
        if (request.kind() == TransferKind.PLACEMENT && to == null) {
            to = request.from()
                    .plusYears(policies.of(from.path(), request.from(), MobilityPolicy.KIND, MobilityPolicy.class)
                            .placementYears());
        }
        boolean permanent = request.kind() == TransferKind.TRANSFER;
        if (permanent != (to == null)) {
            throw ProblemException.ofField(
                    TeacherProblem.TRANSFER_END_WRONG, "to", TeacherProblem.TRANSFER_END_WRONG.title());
        }
        return Periods.of(request.from(), to, "to");
    }

    private School present(Access access, UUID teacherId, LocalDate day) {
        return sql.first(PRESENT_SCHOOL, School::of, access.scopeArray(), teacherId, day, day)
                .orElseThrow(() -> ProblemException.ofField(
                        TeacherProblem.TRANSFER_OUTDATED, "from", TeacherProblem.TRANSFER_OUTDATED.title()));
    }

    /** The receiving side agrees; from the first day on the teacher works there. */
    @Transactional
    void accept(Access access, UUID id, long expectedVersion) {
        Offer offer = open(access, id, expectedVersion);
        requireSide(offer.taking(), NOT_YOURS_TO_DECIDE);
        changing.changeAgreed(access, offer.teacherId(), "TRANSFER_ACCEPTED", now -> {
            boolean same = present(access, offer.teacherId(), offer.period().from())
                    .id()
                    .equals(offer.fromSchool());
            if (!same) {
                throw new ProblemException(TeacherProblem.TRANSFER_OUTDATED, TeacherProblem.TRANSFER_OUTDATED.title());
            }
            assigning.move(
                    access,
                    offer.teacherId(),
                    offer.toSchool(),
                    offer.period(),
                    offer.kind().assignment(),
                    now);
            return decide(access, id, TransferStatus.ACCEPTED);
        });
    }

    /** The receiving side does not want her. */
    @Transactional
    void decline(Access access, UUID id, long expectedVersion) {
        Offer offer = open(access, id, expectedVersion);
        requireSide(offer.taking(), NOT_YOURS_TO_DECIDE);
        decide(access, id, TransferStatus.DECLINED);
        audit.record(access, "TRANSFER_DECLINED", "TEACHER", offer.teacherId());
    }

    /** The giving side takes its offer back. */
    @Transactional
    void withdraw(Access access, UUID id, long expectedVersion) {
        Offer offer = open(access, id, expectedVersion);
        requireSide(offer.giving(), NOT_YOURS_TO_OFFER);
        decide(access, id, TransferStatus.WITHDRAWN);
        audit.record(access, "TRANSFER_WITHDRAWN", "TEACHER", offer.teacherId());
    }

    private Offer open(Access access, UUID id, long expectedVersion) {
        Offer offer = sql.first(LOCK, Offer::of, access.scopeArray(), access.scopeArray(), id)
                .orElseThrow();
        Versions.requireSame(expectedVersion, offer.version());
        if (offer.status() != TransferStatus.OFFERED) {
            throw new ProblemException(TeacherProblem.TRANSFER_DECIDED, TeacherProblem.TRANSFER_DECIDED.title());
        }
        return offer;
    }

    private int decide(Access access, UUID id, TransferStatus status) {
        return sql.update(DECIDE, status, access.subject(), clock.instant(), id);
    }

    private static void requireSide(boolean side, Text reason) {
        if (!side) {
            throw new ProblemException(PlatformProblem.OUT_OF_SCOPE, reason);
        }
    }
}
