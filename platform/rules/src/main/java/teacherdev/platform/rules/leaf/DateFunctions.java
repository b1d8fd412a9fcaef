package teacherdev.platform.rules.leaf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.leaf.Compiler.Typed;
import teacherdev.platform.rules.leaf.Leaf.Code;
import teacherdev.platform.rules.leaf.Type.Scalar;
import teacherdev.platform.rules.number.Rational;

/**
 * The functions on dates.
 *
 * <p>{@code full_years(from, to)} counts completed years (from 2021-09-01 to 2025-08-31: 3, to 2025-09-01: 4), a third
 * argument says how many months of a started year count as a year; {@code full_months} and {@code days} likewise. A
 * span that ends before it starts is negative.
 */
final class DateFunctions {

    static final Set<String> NAMES = Set.of(
            "date", "full_years", "full_months", "days", "year", "month", "day", "add_years", "add_months", "add_days");

    private static final int YEAR_MIN = 1900;
    private static final int YEAR_MAX = 2200;

    private DateFunctions() {}

    static Typed call(String name, List<Typed> arguments, int position) throws LeafProblem {
        return switch (name) {
            case "date" -> date(arguments, position);
            case "full_years" -> fullYears(arguments, position);
            case "full_months" -> between(name, arguments, ChronoUnit.MONTHS, position);
            case "days" -> between(name, arguments, ChronoUnit.DAYS, position);
            case "year" -> part(name, arguments, LocalDate::getYear, position);
            case "month" -> part(name, arguments, LocalDate::getMonthValue, position);
            case "day" -> part(name, arguments, LocalDate::getDayOfMonth, position);
            case "add_years" -> later(name, arguments, ChronoUnit.YEARS, position);
            case "add_months" -> later(name, arguments, ChronoUnit.MONTHS, position);
            default -> later(name, arguments, ChronoUnit.DAYS, position);
        };
    }

    /** The earliest (sign -1) or latest (sign 1) of several dates. */
    static Typed extreme(List<Typed> arguments, int sign, int position) throws LeafProblem {
        List<Code> dates = new ArrayList<>();
        for (Typed argument : arguments) {
            dates.add(Compiler.expect(Scalar.DATE, argument).code());
        }
        return new Typed(
                Scalar.DATE,
                f -> {
                    LocalDate chosen = (LocalDate) dates.getFirst().in(f);
                    for (Code each : dates) {
                        LocalDate date = (LocalDate) each.in(f);
                        chosen = date.compareTo(chosen) * sign > 0 ? date : chosen;
                    }
                    return chosen;
                },
                position);
    }

    /** {@code date("2025-09-01")}: a date that stands in the document. */
    static Typed literal(Expression argument, int position) throws LeafProblem {
        if (argument instanceof Expression.Literal(String text, Scalar _, int _)) {
            try {
                LocalDate date = LocalDate.parse(text);
                return new Typed(Scalar.DATE, _ -> date, position);
            } catch (DateTimeException invalid) {
                throw notWrittenSo(position);
            }
        }
        throw notWrittenSo(position);
    }

    private static LeafProblem notWrittenSo(int position) {
        return LeafProblem.type(
                position,
                "日期应写作 date(\"2025-09-01\") 或 date(年, 月, 日)",
                "a date is written date(\"2025-09-01\") or date(year, month, day)");
    }

    /** {@code date(2025, 9, 1)}: a date that is computed. */
    private static Typed date(List<Typed> arguments, int position) throws LeafProblem {
        Functions.expectCount("date", arguments, 3, 3, position);
        Code year = Compiler.expect(Scalar.NUMBER, arguments.get(0)).code();
        Code month = Compiler.expect(Scalar.NUMBER, arguments.get(1)).code();
        Code day = Compiler.expect(Scalar.NUMBER, arguments.get(2)).code();
        return new Typed(
                Scalar.DATE,
                f -> {
                    int y = Functions.wholeNumber((Rational) year.in(f), YEAR_MIN, YEAR_MAX, position);
                    int m = Functions.wholeNumber((Rational) month.in(f), 1, 12, position);
                    int d = Functions.wholeNumber((Rational) day.in(f), 1, 31, position);
                    try {
                        return LocalDate.of(y, m, d);
                    } catch (DateTimeException invalid) {
                        throw outOfRange(position);
                    }
                },
                position);
    }

    private static Typed fullYears(List<Typed> arguments, int position) throws LeafProblem {
        Functions.expectCount("full_years", arguments, 2, 3, position);
        Code from = Compiler.expect(Scalar.DATE, arguments.get(0)).code();
        Code to = Compiler.expect(Scalar.DATE, arguments.get(1)).code();
        if (arguments.size() == 2) {
            return between("full_years", arguments, ChronoUnit.YEARS, position);
        }
        Code months = Compiler.expect(Scalar.NUMBER, arguments.get(2)).code();
        return new Typed(
                Scalar.NUMBER,
                f -> {
                    int counted = Functions.wholeNumber((Rational) months.in(f), 1, 12, position);
                    Period span = Period.between((LocalDate) from.in(f), (LocalDate) to.in(f));
                    return Rational.of(span.getYears() + (span.getMonths() >= counted ? 1 : 0));
                },
                position);
    }

    private static Typed between(String name, List<Typed> arguments, ChronoUnit unit, int position) throws LeafProblem {
        Functions.expectCount(name, arguments, 2, 2, position);
        Code from = Compiler.expect(Scalar.DATE, arguments.get(0)).code();
        Code to = Compiler.expect(Scalar.DATE, arguments.get(1)).code();
        return new Typed(
                Scalar.NUMBER, f -> Rational.of(unit.between((LocalDate) from.in(f), (LocalDate) to.in(f))), position);
    }

    private static Typed part(String name, List<Typed> arguments, ToIntFunction<LocalDate> part, int position)
            throws LeafProblem {
        Functions.expectCount(name, arguments, 1, 1, position);
        Code date = Compiler.expect(Scalar.DATE, arguments.getFirst()).code();
        return new Typed(Scalar.NUMBER, f -> Rational.of(part.applyAsInt((LocalDate) date.in(f))), position);
    }

    private static Typed later(String name, List<Typed> arguments, ChronoUnit unit, int position) throws LeafProblem {
        Functions.expectCount(name, arguments, 2, 2, position);
        Code date = Compiler.expect(Scalar.DATE, arguments.get(0)).code();
        Code amount = Compiler.expect(Scalar.NUMBER, arguments.get(1)).code();
        return new Typed(
                Scalar.DATE,
                f -> {
                    int count = Functions.wholeNumber((Rational) amount.in(f), -100_000, 100_000, position);
                    LocalDate result = ((LocalDate) date.in(f)).plus(count, unit);
                    if (result.getYear() < YEAR_MIN || result.getYear() > YEAR_MAX) {
                        throw outOfRange(position);
                    }
                    return result;
                },
                position);
    }

    private static LeafFailure outOfRange(int position) {
        return new LeafFailure(
                FindingCode.DATE_OUT_OF_RANGE,
                position,
                null,
                Message.of("日期不存在或超出范围", "there is no such date, or it is out of range"));
    }
}
