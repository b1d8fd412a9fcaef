package teacherdev.teacher.career;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import teacherdev.platform.runtime.sql.Sql;
import teacherdev.teacher.career.CareerStatement.AssignmentRow;
import teacherdev.teacher.career.CareerStatement.EmploymentRow;
import teacherdev.teacher.career.CareerStatement.LeaveRow;
import teacherdev.teacher.career.CareerStatement.TermRow;
import teacherdev.teacher.history.Periods;
import teacherdev.teacher.history.Rewriting;
import teacherdev.teacher.history.rules.Period;
import teacherdev.teacher.history.rules.Timeline;
import teacherdev.teacher.history.rules.Timeline.Change;
import teacherdev.teacher.history.rules.Timeline.Fact;

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

    /** Lays the primary post over what was known from its first day on. */
    void move(UUID teacherId, AssignmentRequest request) {
        Change<Post> change = overlaid(teacherId, request, primary(request));
        Workloads.check(Timeline.after(posts.known(teacherId), change), "assignment");
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
        if (rows == null) {
            return Change.none();
        }
        List<Fact<T>> facts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            facts.add(reading.apply(rows.get(i), "[" + i + "]"));
        }
        return Timeline.declare(known.known(teacherId), facts);
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
