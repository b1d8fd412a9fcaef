package teacherdev.platform.rules.leaf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import teacherdev.platform.rules.leaf.Compiler.Typed;
import teacherdev.platform.rules.leaf.Leaf.Code;
import teacherdev.platform.rules.leaf.Type.Scalar;

/** Compiles comparisons: of two values, with a range, with several values, with the elements of a list. */
final class Comparisons {

    static final Set<String> ORDERINGS = Set.of("<", "<=", ">", ">=");

    private final Compiler compiler;

    Comparisons(Compiler compiler) {
        this.compiler = compiler;
    }

    static Typed of(String sign, Typed left, Typed right, int position) throws LeafProblem {
        if (!(left.type() instanceof Scalar) || (ORDERINGS.contains(sign) && !isOrdered(left.type()))) {
            throw LeafProblem.type(
                    left.position(),
                    left.type().label().zh() + "不能比较大小",
                    left.type().label().en() + " cannot be compared");
        }
        Compiler.expect(left.type(), right);
        Code a = left.code();
        Code b = right.code();
        Code code =
                switch (sign) {
                    case "=" -> f -> a.in(f).equals(b.in(f));
                    case "!=" -> f -> !a.in(f).equals(b.in(f));
                    case "<" -> f -> order(a.in(f), b.in(f)) < 0;
                    case "<=" -> f -> order(a.in(f), b.in(f)) <= 0;
                    case ">" -> f -> order(a.in(f), b.in(f)) > 0;
                    default -> f -> order(a.in(f), b.in(f)) >= 0;
                };
        return new Typed(Scalar.BOOL, code, position);
    }

    private static boolean isOrdered(Type type) {
        return type == Scalar.NUMBER || type == Scalar.DATE;
    }

    @SuppressWarnings("unchecked")
    private static int order(Object a, Object b) {
        return ((Comparable<Object>) a).compareTo(b);
    }

    Typed between(Expression.Between between) throws LeafProblem {
        Typed operand = compiler.compile(between.operand());
        if (!isOrdered(operand.type())) {
            throw LeafProblem.type(
                    operand.position(),
                    operand.type().label().zh() + "没有范围",
                    operand.type().label().en() + " has no range");
        }
        Code value = operand.code();
        Code low = compiler.expect(operand.type(), between.low());
        Code high = compiler.expect(operand.type(), between.high());
        int above = between.lowIncluded() ? 0 : 1;
        int below = between.highIncluded() ? 0 : -1;
        return new Typed(
                Scalar.BOOL,
                f -> {
                    Object v = value.in(f);
                    return Integer.signum(order(v, low.in(f))) >= above
                            && Integer.signum(order(v, high.in(f))) <= below;
                },
                between.position());
    }

    Typed oneOf(Expression.OneOf oneOf) throws LeafProblem {
        Typed operand = compiler.compile(oneOf.operand());
        if (!(operand.type() instanceof Scalar)) {
            throw LeafProblem.type(operand.position(), "列表不能与列表比较", "a list cannot be one of several values");
        }
        Code value = operand.code();
        List<Code> values = new ArrayList<>();
        for (Expression each : oneOf.values()) {
            values.add(compiler.expect(operand.type(), each));
        }
        return new Typed(
                Scalar.BOOL,
                f -> {
                    Object v = value.in(f);
                    return values.stream().anyMatch(each -> each.in(f).equals(v));
                },
                oneOf.position());
    }

    Typed within(Expression.Within within) throws LeafProblem {
        Typed list = compiler.compile(within.list());
        if (!(list.type() instanceof Type.ListOf listOf)) {
            throw LeafProblem.type(list.position(), "in 之后应为列表或范围", "after in comes a list or a range");
        }
        Code value = compiler.expect(listOf.element(), within.operand());
        Code elements = list.code();
        return new Typed(
                Scalar.BOOL,
                f -> {
                    Object[] all = (Object[]) elements.in(f);
                    f.spend(all.length);
                    return List.of(all).contains(value.in(f));
                },
                within.position());
    }
}
