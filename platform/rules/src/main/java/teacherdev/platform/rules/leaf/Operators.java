package teacherdev.platform.rules.leaf;

import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.leaf.Compiler.Typed;
import teacherdev.platform.rules.leaf.Leaf.Code;
import teacherdev.platform.rules.leaf.Type.Scalar;
import teacherdev.platform.rules.number.Rational;

/** Compiles operators with two operands: arithmetic, which counts its work, and/or, and comparisons. */
final class Operators {

    private final Compiler compiler;

    Operators(Compiler compiler) {
        this.compiler = compiler;
    }

    Typed compile(Expression.Binary binary) throws LeafProblem {
        String sign = binary.sign();
        int position = binary.position();
        if (sign.equals("and") || sign.equals("or")) {
            Code left = compiler.expect(Scalar.BOOL, binary.left());
            Code right = compiler.expect(Scalar.BOOL, binary.right());
            return sign.equals("and")
                    ? new Typed(Scalar.BOOL, f -> (Boolean) left.in(f) && (Boolean) right.in(f), position)
                    : new Typed(Scalar.BOOL, f -> (Boolean) left.in(f) || (Boolean) right.in(f), position);
        }
        if (sign.equals("=") || sign.equals("!=") || Comparisons.ORDERINGS.contains(sign)) {
            return Comparisons.of(sign, compiler.compile(binary.left()), compiler.compile(binary.right()), position);
        }
        Code left = compiler.expect(Scalar.NUMBER, binary.left());
        Code right = compiler.expect(Scalar.NUMBER, binary.right());
        Code code =
                switch (sign) {
                    case "+" -> f -> f.counted(((Rational) left.in(f)).plus((Rational) right.in(f)));
                    case "-" -> f -> f.counted(((Rational) left.in(f)).minus((Rational) right.in(f)));
                    case "*" -> f -> f.counted(((Rational) left.in(f)).times((Rational) right.in(f)));
                    default -> f -> f.counted(divided((Rational) left.in(f), (Rational) right.in(f), position));
                };
        return new Typed(Scalar.NUMBER, code, position);
    }

    static Rational divided(Rational dividend, Rational divisor, int position) {
        if (divisor.signum() == 0) {
            throw new LeafFailure(FindingCode.DIVISION_BY_ZERO, position, null, Message.of("除数为零", "division by zero"));
        }
        return dividend.dividedBy(divisor);
    }
}
