package teacherdev.platform.rules.leaf;

import java.util.List;

/** An expression as it is written, before its names are known. Positions are those of the deciding word, from 1. */
sealed interface Expression {

    int position();

    record Literal(Object value, Type.Scalar type, int position) implements Expression {}

    record Name(String name, int position) implements Expression {}

    record Negation(Expression operand, int position) implements Expression {}

    record Not(Expression operand, int position) implements Expression {}

    record Binary(String sign, Expression left, Expression right, int position) implements Expression {}

    record Choice(Expression condition, Expression then, Expression otherwise, int position) implements Expression {}

    record Between(
            Expression operand,
            Expression low,
            boolean lowIncluded,
            Expression high,
            boolean highIncluded,
            int position)
            implements Expression {}

    /** Whether a value equals one of several. */
    record OneOf(Expression operand, List<Expression> values, int position) implements Expression {}

    /** Whether a value is in a list input. */
    record Within(Expression operand, Expression list, int position) implements Expression {}

    record Call(String function, List<Expression> arguments, int position) implements Expression {}

    record Filter(Expression list, Expression condition, int position) implements Expression {}

    record Path(Expression records, String field, int position) implements Expression {}
}
