package teacherdev.platform.rules.leaf;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.leaf.Compiler.Typed;
import teacherdev.platform.rules.leaf.Leaf.Code;
import teacherdev.platform.rules.leaf.Type.Scalar;
import teacherdev.platform.rules.number.Rational;

/** The functions on numbers and lists; those on dates are in {@link DateFunctions}. */
final class Functions {

    private static final Set<String> NUMERIC =
            Set.of("min", "max", "sum", "mean", "count", "abs", "floor", "ceiling", "modulo", "sqrt");

    static final Set<String> NAMES = java.util.stream.Stream.of(NUMERIC, DateFunctions.NAMES, Set.of("given"))
            .flatMap(Set::stream)
            .collect(java.util.stream.Collectors.toUnmodifiableSet());

    private static final Rational TEN = Rational.of(10);

    private Functions() {}

    static Typed call(String name, List<Typed> arguments, int position) throws LeafProblem {
        if (DateFunctions.NAMES.contains(name)) {
            return DateFunctions.call(name, arguments, position);
        }
        return switch (name) {
            case "min" -> fold(name, arguments, position, Rational::min);
            case "max" -> fold(name, arguments, position, Rational::max);
            case "sum" -> new Typed(Scalar.NUMBER, sum(numbers(name, arguments, position)), position);
            case "mean" -> mean(numbers(name, arguments, position), position);
            case "count" -> count(arguments, position);
            case "abs" -> {
                Code value = number(name, arguments, 0, 1, position);
                yield new Typed(Scalar.NUMBER, f -> ((Rational) value.in(f)).abs(), position);
            }
            case "floor" -> rounded(name, arguments, position, RoundingMode.FLOOR);
            case "ceiling" -> rounded(name, arguments, position, RoundingMode.CEILING);
            case "sqrt" -> {
                Code value = number(name, arguments, 0, 2, position);
                Code places = number(name, arguments, 1, 2, position);
                yield new Typed(
                        Scalar.NUMBER,
                        f -> root(
                                (Rational) value.in(f),
                                wholeNumber((Rational) places.in(f), 0, 12, position),
                                position),
                        position);
            }
            case "modulo" -> {
                Code dividend = number(name, arguments, 0, 2, position);
                Code divisor = number(name, arguments, 1, 2, position);
                yield new Typed(
                        Scalar.NUMBER,
                        f -> modulo((Rational) dividend.in(f), (Rational) divisor.in(f), position),
                        position);
            }
            default -> {
                Message question = FunctionHints.of(name);
                throw new LeafProblem(
                        FindingCode.UNKNOWN_NAME,
                        position,
                        name,
                        Message.of(
                                "未知函数 “" + name + "”" + question.zh(),
                                "unknown function \"" + name + "\"" + question.en()));
            }
        };
    }

    private static Code number(String name, List<Typed> arguments, int index, int count, int position)
            throws LeafProblem {
        expectCount(name, arguments, count, count, position);
        return Compiler.expect(Scalar.NUMBER, arguments.get(index)).code();
    }

    static void expectCount(String name, List<Typed> arguments, int least, int most, int position) throws LeafProblem {
        if (arguments.size() < least || arguments.size() > most) {
            String count = least == most ? String.valueOf(least) : least + "-" + most;
            throw LeafProblem.syntax(
                    position, name + " 需要 " + count + " 个参数", name + " takes " + count + " argument(s)");
        }
    }

    /** The arguments as one list: either one list of numbers, or numbers one by one. */
    private static Code numbers(String name, List<Typed> arguments, int position) throws LeafProblem {
        if (arguments.size() == 1 && arguments.getFirst().type() instanceof Type.ListOf list) {
            if (list.element() != Scalar.NUMBER) {
                throw LeafProblem.type(position, name + " 需要数字列表", name + " takes a list of numbers");
            }
            Code rows = arguments.getFirst().code();
            return f -> {
                Object[] values = (Object[]) rows.in(f);
                f.spend(values.length);
                return values;
            };
        }
        expectCount(name, arguments, 1, Lexer.LENGTH_MAX, position);
        Code[] codes = new Code[arguments.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = Compiler.expect(Scalar.NUMBER, arguments.get(i)).code();
        }
        return f -> {
            Object[] values = new Object[codes.length];
            Arrays.setAll(values, i -> codes[i].in(f));
            return values;
        };
    }

    private static Typed fold(String name, List<Typed> arguments, int position, BinaryOperator<Rational> choice)
            throws LeafProblem {
        if (!arguments.isEmpty() && arguments.getFirst().type() == Scalar.DATE) {
            return DateFunctions.extreme(arguments, name.equals("min") ? -1 : 1, position);
        }
        if (arguments.size() == 2 && arguments.stream().allMatch(argument -> argument.type() == Scalar.NUMBER)) {
            Code a = arguments.get(0).code();
            Code b = arguments.get(1).code();
            return new Typed(Scalar.NUMBER, f -> choice.apply((Rational) a.in(f), (Rational) b.in(f)), position);
        }
        Code numbers = numbers(name, arguments, position);
        return new Typed(
                Scalar.NUMBER,
                f -> {
                    Object[] values = notEmpty((Object[]) numbers.in(f), position);
                    Rational chosen = (Rational) values[0];
                    for (Object value : values) {
                        chosen = choice.apply(chosen, (Rational) value);
                    }
                    return chosen;
                },
                position);
    }

    private static Object[] notEmpty(Object[] values, int position) {
        if (values.length == 0) {
            throw new LeafFailure(
                    FindingCode.EMPTY_LIST,
                    position,
                    null,
                    Message.of("列表为空,没有最大、最小或平均值", "an empty list has no least, greatest or mean value"));
        }
        return values;
    }

    private static Code sum(Code numbers) {
        return f -> {
            Rational sum = Rational.ZERO;
            for (Object value : (Object[]) numbers.in(f)) {
                sum = f.counted(sum.plus((Rational) value));
            }
            return sum;
        };
    }

    private static Typed mean(Code numbers, int position) {
        return new Typed(
                Scalar.NUMBER,
                f -> {
                    Object[] values = notEmpty((Object[]) numbers.in(f), position);
                    return f.counted(((Rational) sum(_ -> values).in(f)).dividedBy(Rational.of(values.length)));
                },
                position);
    }

    private static Typed count(List<Typed> arguments, int position) throws LeafProblem {
        expectCount("count", arguments, 1, 1, position);
        Typed list = arguments.getFirst();
        if (list.type() instanceof Scalar) {
            throw LeafProblem.type(list.position(), "count 需要列表", "count takes a list");
        }
        return new Typed(Scalar.NUMBER, f -> Rational.of(((Object[]) list.code().in(f)).length), position);
    }

    /** floor(n) and floor(n, places), likewise ceiling. */
    private static Typed rounded(String name, List<Typed> arguments, int position, RoundingMode mode)
            throws LeafProblem {
        expectCount(name, arguments, 1, 2, position);
        Code value = Compiler.expect(Scalar.NUMBER, arguments.getFirst()).code();
        if (arguments.size() == 1) {
            return new Typed(
                    Scalar.NUMBER,
                    f -> Rational.of(((Rational) value.in(f)).toInteger(mode), BigInteger.ONE),
                    position);
        }
        Code places = Compiler.expect(Scalar.NUMBER, arguments.get(1)).code();
        return new Typed(
                Scalar.NUMBER,
                f -> {
                    int digits = wholeNumber((Rational) places.in(f), -12, 12, position);
                    Rational unit = Rational.ONE;
                    for (int i = 0; i < Math.abs(digits); i++) {
                        unit = digits > 0 ? unit.dividedBy(TEN) : unit.times(TEN);
                    }
                    return ((Rational) value.in(f)).roundedTo(unit, mode);
                },
                position);
    }

    /** A number that must be whole and within bounds. */
    static int wholeNumber(Rational value, int least, int most, int position) {
        if (!value.isInteger() || value.compareTo(Rational.of(least)) < 0 || value.compareTo(Rational.of(most)) > 0) {
            throw new LeafFailure(
                    FindingCode.OUT_OF_BOUNDS,
                    position,
                    null,
                    Message.of(
                            "需要 " + least + " 到 " + most + " 之间的整数",
                            "a whole number from " + least + " to " + most + " is needed"));
        }
        return value.numerator().intValueExact();
    }

    private static Rational root(Rational value, int places, int position) {
        if (value.signum() < 0) {
            throw new LeafFailure(
                    FindingCode.OUT_OF_BOUNDS,
                    position,
                    null,
                    Message.of("负数没有平方根", "a negative number has no square root"));
        }
        return value.root(places);
    }

    private static Rational modulo(Rational dividend, Rational divisor, int position) {
        Rational quotient = Operators.divided(dividend, divisor, position);
        return dividend.minus(divisor.times(Rational.of(quotient.toInteger(RoundingMode.FLOOR), BigInteger.ONE)));
    }
}
