package teacherdev.teacher.application;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import teacherdev.platform.rules.number.Decimals;
import teacherdev.platform.rules.number.Rational;
import teacherdev.platform.runtime.adopted.AdoptedScheme;
import teacherdev.platform.runtime.sql.Row;
import teacherdev.teacher.application.rules.ApplicationState;
import teacherdev.teacher.application.rules.Selection;
import teacherdev.teacher.title.rules.TitleLevel;

/** An application as it is stored. */
record Application(
        UUID id,
        UUID teacherId,
        UUID schoolId,
        String schoolCode,
        List<String> path,
        int year,
        TitleLevel target,
        boolean specialPost,
        ApplicationState state,
        int round,
        String inputs,
        String schemeCode,
        String schemeHash,
        String score,
        String trace,
        LocalDate publishedFrom,
        LocalDate publishedUntil,
        LocalDate decidedOn,
        long version) {

    static final String COLUMNS = "select a.*, s.code as school_code, s.path from title_application a"
            + " join school s on s.id = a.school_id ";

    static Application of(Row row) {
        return new Application(
                row.id("id"),
                row.id("teacher_id"),
                row.id("school_id"),
                row.text("school_code"),
                row.texts("path"),
                row.integer("year"),
                row.constant("target", TitleLevel.class),
                row.flag("special_post"),
                row.constant("state", ApplicationState.class),
                row.integer("round"),
                row.text("inputs"),
                row.text("scheme_code"),
                row.text("scheme_hash"),
                row.text("score"),
                row.text("trace"),
                row.date("published_from"),
                row.date("published_until"),
                row.date("decided_on"),
                row.number("version"));
    }

    /** The application in another state; points and publication of an earlier round do not outlive a return. */
    Application in(ApplicationState next, int nextRound) {
        boolean fresh = next == ApplicationState.RETURNED || next == ApplicationState.SUBMITTED;
        return new Application(
                id,
                teacherId,
                schoolId,
                schoolCode,
                path,
                year,
                target,
                specialPost,
                next,
                nextRound,
                inputs,
                fresh ? null : schemeCode,
                fresh ? null : schemeHash,
                fresh ? null : score,
                fresh ? null : trace,
                fresh ? null : publishedFrom,
                fresh ? null : publishedUntil,
                decidedOn,
                version);
    }

    /** The application with its points. */
    Application scored(AdoptedScheme scheme, Rational points, String explained) {
        return new Application(
                id,
                teacherId,
                schoolId,
                schoolCode,
                path,
                year,
                target,
                specialPost,
                state,
                round,
                inputs,
                scheme.code(),
                scheme.hash(),
                points.toString(),
                explained,
                publishedFrom,
                publishedUntil,
                decidedOn,
                version);
    }

    /** The application with the days of its publication and its decision. */
    Application dated(LocalDate from, LocalDate until, LocalDate decided) {
        return new Application(
                id,
                teacherId,
                schoolId,
                schoolCode,
                path,
                year,
                target,
                specialPost,
                state,
                round,
                inputs,
                schemeCode,
                schemeHash,
                score,
                trace,
                from,
                until,
                decided,
                version);
    }

    /** The exact score. */
    Rational exactScore() {
        return exact(score);
    }

    static Rational exact(String score) {
        String[] parts = score.split("/", 2);
        return parts.length == 1
                ? Rational.of(parts[0])
                : Rational.of(new BigInteger(parts[0]), new BigInteger(parts[1]));
    }

    Selection.Scored scored() {
        return new Selection.Scored(id, exactScore(), specialPost);
    }

    ApplicationView view() {
        return new ApplicationView(
                id,
                teacherId,
                schoolCode,
                year,
                target,
                specialPost,
                state,
                round,
                schemeCode,
                schemeHash,
                score == null ? null : Decimals.display(exactScore()),
                publishedFrom,
                publishedUntil,
                decidedOn,
                version);
    }
}
