package teacherdev.platform.rules.leaf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import teacherdev.platform.rules.leaf.Type.Scalar;
import teacherdev.platform.rules.number.Rational;

/** Expressions over named values, in one line. */
final class LeafFixture {

    private LeafFixture() {}

    /** The value of an expression that must compile. */
    static Object evaluate(String expression, Map<String, ?> values) {
        try {
            return Leaf.compile(expression, scope(values)).in(frame(values));
        } catch (LeafProblem problem) {
            throw new AssertionError(expression + ": " + problem.getMessage(), problem);
        }
    }

    static Scope scope(Map<String, ?> values) {
        List<String> names = new ArrayList<>(values.keySet());
        return new Scope() {
            @Override
            public Optional<Binding> find(String name) {
                return values.containsKey(name)
                        ? Optional.of(new Binding(name, type(values.get(name)), names.indexOf(name)))
                        : Optional.empty();
            }

            @Override
            public Collection<String> names() {
                return names;
            }
        };
    }

    static Frame frame(Map<String, ?> values) {
        List<Object> cells = new ArrayList<>();
        values.values().forEach(value -> cells.add(plain(value)));
        return new Frame() {
            @Override
            public Object read(int slot) {
                return cells.get(slot);
            }

            @Override
            public void spend(int rows) {
                // these expressions are small
            }
        };
    }

    private static Type type(Object value) {
        return switch (value) {
            case BigDecimal _ -> Scalar.NUMBER;
            case Boolean _ -> Scalar.BOOL;
            case LocalDate _ -> Scalar.DATE;
            case List<?> _ -> new Type.ListOf(Scalar.NUMBER);
            default -> Scalar.TEXT;
        };
    }

    private static Object plain(Object value) {
        return switch (value) {
            case BigDecimal number -> Rational.of(number);
            case List<?> list -> list.stream().map(LeafFixture::plain).toArray();
            default -> value;
        };
    }
}
