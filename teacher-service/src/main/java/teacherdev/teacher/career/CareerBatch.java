package teacherdev.teacher.career;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.platform.web.problem.ProblemException;
import teacherdev.teacher.career.CareerStatement.AssignmentRow;
import teacherdev.teacher.career.CareerStatement.EmploymentRow;
import teacherdev.teacher.career.CareerStatement.LeaveRow;
import teacherdev.teacher.career.CareerStatement.TermRow;
import teacherdev.teacher.history.Facts;
import teacherdev.teacher.history.Periods;
import teacherdev.teacher.history.Rewriting;
import teacherdev.teacher.history.rules.Period;
import teacherdev.teacher.history.rules.Timeline;
import teacherdev.teacher.history.rules.Timeline.Change;
import teacherdev.teacher.history.rules.Timeline.Fact;
import teacherdev.teacher.problem.TeacherProblem;

/** Changes careers, one or thousands: plans each by itself, so that a bad one is refused alone, and writes them together. */
public final class CareerBatch {

    private final CareerPlaces places;
    private final Rewriting<Post> posts;
    private final Rewriting<Employment> employments;
    private final Rewriting<Leave> leaves;
    private final Rewriting<Term> terms;

    CareerBatch(CareerPlaces places, Sql sql, UUID[] knownTeachers) {
        this.places = places;
        this.posts = Rewriting.of(Post.FACTS, sql, knownTeachers);
        this.employments = Rewriting.of(Employment.FACTS, sql, knownTeachers);
        this.leaves = Rewriting.of(Leave.FACTS, sql, knownTeachers);
        this.terms = Rewriting.of(Term.FACTS, sql, knownTeachers);
    }

    /** What a statement would change; refuses what the rules do not allow and names the field. */
    public CareerPlan plan(UUID teacherId, CareerStatement statement) {
        Change<Post> assignments = assignments(teacherId, statement);
        List<Fact<Post>> after = Timeline.after(posts.known(teacherId), assignments);
        if (!assignments.isNone()) {
            Workloads.check(after, statement.isComplete() ? "assignments" : "assignment");
        }
        return new CareerPlan(
                CareerPlan.start(after),
                assignments,
                declared(employments, teacherId, statement.employments(), this::employment),
                declared(leaves, teacherId, statement.leaves(), CareerBatch::leave),
                declared(terms, teacherId, statement.terms(), this::term));
    }

    /**
     * Adds to what is known, or puts something in the place of one fact.
     *
     * @param replaced the fact that gives way, or null
     */
    void amend(UUID teacherId, CareerStatement statement, UUID replaced) {
        Change<Post> assignments = amended(posts, teacherId, replaced, facts(statement.assignments(), this::post));
        Workloads.check(Timeline.after(posts.known(teacherId), assignments), "");
        take(
                teacherId,
                new CareerPlan(
                        Optional.empty(),
                        assignments,
                        amended(employments, teacherId, replaced, facts(statement.employments(), this::employment)),
                        amended(leaves, teacherId, replaced, facts(statement.leaves(), CareerBatch::leave)),
                        amended(terms, teacherId, replaced, facts(statement.terms(), this::term))));
    }

    private static <T> Change<T> amended(Rewriting<T> known, UUID teacherId, UUID replaced, List<Fact<T>> added) {
        if (added.isEmpty()) {
            return Change.none();
        }
        List<Fact<T>> leaving = known.stored(teacherId).stream()
                .filter(stored -> stored.id().equals(replaced))
                .map(Facts.Stored::fact)
                .toList();
        if (replaced != null && leaving.isEmpty()) {
            throw new ProblemException(TeacherProblem.FACT_UNKNOWN, TeacherProblem.FACT_UNKNOWN.title());
        }
        boolean repeated = known.stored(teacherId).stream()
                .filter(stored -> !stored.id().equals(replaced))
                .map(Facts.Stored::fact)
                .anyMatch(fact -> added.stream()
                        .anyMatch(each -> each.content().equals(fact.content())
                                && each.period().overlaps(fact.period())));
        if (repeated) {
            throw ProblemException.ofField(TeacherProblem.FACT_REPEATED, "from", TeacherProblem.FACT_REPEATED.title());
        }
        return new Change<>(leaving, added);
    }

    /** Ends everything that goes on; refuses a day on which nothing has begun. */
    void end(UUID teacherId, LocalDate from) {
        List<Fact<Post>> before = posts.known(teacherId);
        if (CareerPlan.start(before).filter(from::isAfter).isEmpty()) {
            throw ProblemException.ofField(
                    TeacherProblem.EFFECTIVE_BEFORE_START, "from", TeacherProblem.EFFECTIVE_BEFORE_START.title());
        }
        posts.take(teacherId, Timeline.end(before, from));
        employments.take(teacherId, Timeline.end(employments.known(teacherId), from));
        terms.take(teacherId, Timeline.end(terms.known(teacherId), from));
    }

    /** The id of the one fact that an amendment has recorded. */
    UUID recordedId() {
        return Stream.of(posts.recordedIds(), employments.recordedIds(), leaves.recordedIds(), terms.recordedIds())
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow();
    }

    /** Lays the primary post over what was known from its first day on. */
    void move(UUID teacherId, AssignmentRequest request) {
        Change<Post> change = overlaid(teacherId, request, primary(request));
        Workloads.check(Timeline.after(posts.known(teacherId), change), "assignment");
        posts.take(teacherId, change);
    }

    /** Lays a post at another school, with the share that she had, over the primary ones for a period. */
    void move(UUID teacherId, String schoolCode, Period period, AssignmentKind kind) {
        List<Fact<Post>> primaries = posts.known(teacherId).stream()
                .filter(fact -> fact.content().primary())
                .toList();
        BigDecimal fte = primaries.stream()
                .filter(fact -> fact.period().covers(period.from()))
                .map(fact -> fact.content().fte())
                .findFirst()
                .orElse(BigDecimal.ONE);
        Post post = new Post(places.school(schoolCode, "toSchool"), fte, true, kind);
        Change<Post> change = Timeline.overlay(primaries, new Fact<>(period, post));
        Workloads.check(Timeline.after(posts.known(teacherId), change), "");
        posts.take(teacherId, change);
    }

    /** Takes a plan; it is written with all others. */
    public void take(UUID teacherId, CareerPlan plan) {
        posts.take(teacherId, plan.assignments());
        employments.take(teacherId, plan.employments());
        leaves.take(teacherId, plan.leaves());
        terms.take(teacherId, plan.terms());
    }

    public void write(Instant now) {
        posts.write(now);
        employments.write(now);
        leaves.write(now);
        terms.write(now);
    }

    private Change<Post> assignments(UUID teacherId, CareerStatement statement) {
        if (statement.isComplete()) {
            return declared(posts, teacherId, statement.assignments(), this::post);
        }
        return statement.assignment() == null ? Change.none() : moved(teacherId, statement.assignment());
    }

    /** A statement that she took this post that day may come again after she has moved on, and changes nothing then. */
    private Change<Post> moved(UUID teacherId, AssignmentRequest request) {
        Post post = primary(request);
        boolean known = posts.known(teacherId).stream()
                .anyMatch(fact -> fact.period().from().equals(request.from())
                        && fact.content().equals(post));
        return known ? Change.none() : overlaid(teacherId, request, post);
    }

    private Change<Post> overlaid(UUID teacherId, AssignmentRequest request, Post post) {
        List<Fact<Post>> primaries = posts.known(teacherId).stream()
                .filter(fact -> fact.content().primary())
                .toList();
        return Timeline.overlay(primaries, new Fact<>(Period.since(request.from()), post));
    }

    private Post primary(AssignmentRequest request) {
        return new Post(
                places.school(request.schoolCode(), "assignment.schoolCode"), request.fte(), true, AssignmentKind.POST);
    }

    private static <R, T> Change<T> declared(
            Rewriting<T> known, UUID teacherId, List<R> rows, BiFunction<R, String, Fact<T>> reading) {
        return rows == null ? Change.none() : Timeline.declare(known.known(teacherId), facts(rows, reading));
    }

    private static <R, T> List<Fact<T>> facts(List<R> rows, BiFunction<R, String, Fact<T>> reading) {
        List<Fact<T>> facts = new ArrayList<>();
        for (int i = 0; rows != null && i < rows.size(); i++) {
            facts.add(reading.apply(rows.get(i), "[" + i + "]"));
        }
        return facts;
    }

    private Fact<Post> post(AssignmentRow row, String place) {
        String field = "assignments" + place;
        return new Fact<>(
                Periods.of(row.from(), row.to(), field + ".to"),
                new Post(places.school(row.schoolCode(), field + ".schoolCode"), row.fte(), row.primary(), row.kind()));
    }

    private Fact<Employment> employment(EmploymentRow row, String place) {
        String field = "employments" + place;
        return new Fact<>(
                Periods.of(row.from(), row.to(), field + ".to"),
                new Employment(places.employer(row.employer(), field + ".employer"), row.kind(), row.fte()));
    }

    private static Fact<Leave> leave(LeaveRow row, String place) {
        return new Fact<>(Periods.of(row.from(), row.to(), "leaves" + place + ".to"), new Leave(row.kind()));
    }

    private Fact<Term> term(TermRow row, String place) {
        String field = "terms" + place;
        return new Fact<>(
                Periods.of(row.from(), row.to(), field + ".to"),
                new Term(row.role(), places.school(row.schoolCode(), field + ".schoolCode"), row.unit()));
    }
}
