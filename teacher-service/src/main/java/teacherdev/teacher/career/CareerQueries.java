package teacherdev.teacher.career;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import teacherdev.platform.runtime.paging.Page;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.access.Access;
import teacherdev.teacher.history.Facts;
import teacherdev.teacher.history.Facts.Stored;
import teacherdev.teacher.person.PersonQueries;

/** Reads careers: what is or was known, all of it or on a day. */
@ApplicationScoped
class CareerQueries {

    private static final String CODES = "select id, code from school where id = any (?)";

    private final Sql sql;
    private final PersonQueries persons;
    private final Clock clock;

    private record Code(UUID id, String code) {}

    CareerQueries(Sql sql, PersonQueries persons, Clock clock) {
        this.sql = sql;
        this.persons = persons;
        this.clock = clock;
    }

    Page<AssignmentView> assignments(Access access, UUID teacherId, LocalDate asOf, Instant knownAt) {
        List<Stored<Post>> known = known(access, Post.FACTS, teacherId, asOf, knownAt);
        Map<UUID, String> codes =
                codes(known.stream().map(stored -> stored.fact().content().schoolId()));
        return page(
                known,
                (stored, post) -> new AssignmentView(
                        stored.id(),
                        post.schoolId(),
                        codes.get(post.schoolId()),
                        stored.fact().period().from(),
                        stored.fact().period().to(),
                        post.fte(),
                        post.primary(),
                        post.kind()));
    }

    Page<EmploymentView> employments(Access access, UUID teacherId, LocalDate asOf, Instant knownAt) {
        return page(
                known(access, Employment.FACTS, teacherId, asOf, knownAt),
                (stored, employment) -> new EmploymentView(
                        stored.id(),
                        employment.employer(),
                        employment.kind(),
                        stored.fact().period().from(),
                        stored.fact().period().to(),
                        employment.fte()));
    }

    Page<LeaveView> leaves(Access access, UUID teacherId, LocalDate asOf, Instant knownAt) {
        return page(
                known(access, Leave.FACTS, teacherId, asOf, knownAt),
                (stored, leave) -> new LeaveView(
                        stored.id(),
                        leave.kind(),
                        stored.fact().period().from(),
                        stored.fact().period().to()));
    }

    Page<TermView> terms(Access access, UUID teacherId, LocalDate asOf, Instant knownAt) {
        List<Stored<Term>> known = known(access, Term.FACTS, teacherId, asOf, knownAt);
        Map<UUID, String> codes =
                codes(known.stream().map(stored -> stored.fact().content().schoolId()));
        return page(
                known,
                (stored, term) -> new TermView(
                        stored.id(),
                        term.role(),
                        term.schoolId(),
                        codes.get(term.schoolId()),
                        stored.fact().period().from(),
                        stored.fact().period().to(),
                        term.unit()));
    }

    private <T> List<Stored<T>> known(Access access, Facts<T> facts, UUID teacherId, LocalDate asOf, Instant knownAt) {
        persons.requireVisible(access, teacherId);
        return facts.at(sql, teacherId, asOf, Objects.requireNonNullElse(knownAt, clock.instant()));
    }

    // A career has at most a few hundred facts: it is one page.
    private static <T, V> Page<V> page(List<Stored<T>> known, BiFunction<Stored<T>, T, V> view) {
        return new Page<>(
                known.stream()
                        .map(stored -> view.apply(stored, stored.fact().content()))
                        .toList(),
                null);
    }

    private Map<UUID, String> codes(Stream<UUID> schools) {
        UUID[] ids = schools.distinct().toArray(UUID[]::new);
        return sql.list(CODES, row -> new Code(row.id("id"), row.text("code")), (Object) ids).stream()
                .collect(Collectors.toMap(Code::id, Code::code));
    }
}
