package teacherdev.platform.rules.leaf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.leaf.Expression.Between;
import teacherdev.platform.rules.leaf.Expression.Binary;
import teacherdev.platform.rules.leaf.Expression.Call;
import teacherdev.platform.rules.leaf.Expression.Choice;
import teacherdev.platform.rules.leaf.Expression.Filter;
import teacherdev.platform.rules.leaf.Expression.Literal;
import teacherdev.platform.rules.leaf.Expression.Name;
import teacherdev.platform.rules.leaf.Expression.Negation;
import teacherdev.platform.rules.leaf.Expression.Not;
import teacherdev.platform.rules.leaf.Expression.OneOf;
import teacherdev.platform.rules.leaf.Expression.Path;
import teacherdev.platform.rules.leaf.Expression.Within;
import teacherdev.platform.rules.number.Rational;

/** Reads an expression by recursive descent; the grammar is in the package's description. */
final class Parser {

    /** How deep parentheses, branches and calls may nest. */
    static final int DEPTH_MAX = 40;

    /** How many operators one expression may have: a chain of them is walked by recursion, too. */
    static final int OPERATORS_MAX = 300;

    private static final Set<String> COMPARISONS = Set.of("=", "!=", "<", "<=", ">", ">=");

    private final List<Token> tokens;
    private int at;
    private int depth;
    private int operators;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Expression parse(String source) throws LeafProblem {
        Parser parser = new Parser(Lexer.read(source));
        Expression expression = parser.expression();
        Token rest = parser.peek();
        if (rest.kind() != Token.Kind.END) {
            throw unexpected(rest);
        }
        return expression;
    }

    private Expression expression() throws LeafProblem {
        if (++depth > DEPTH_MAX) {
            throw LeafProblem.syntax(
                    peek().position(), "嵌套过深(最多 " + DEPTH_MAX + " 层)", "nested too deeply (at most " + DEPTH_MAX + ")");
        }
        Expression expression = peek().is("if") ? choice() : or();
        depth--;
        return expression;
    }

    private Expression choice() throws LeafProblem {
        int position = take().position();
        Expression condition = expression();
        expect("then");
        Expression then = expression();
        expect("else");
        return new Choice(condition, then, expression(), position);
    }

    private Expression or() throws LeafProblem {
        Expression left = and();
        while (peek().is("or")) {
            int position = operator().position();
            left = new Binary("or", left, and(), position);
        }
        return left;
    }

    private Expression and() throws LeafProblem {
        Expression left = comparison();
        while (peek().is("and")) {
            int position = operator().position();
            left = new Binary("and", left, comparison(), position);
        }
        return left;
    }

    private Expression comparison() throws LeafProblem {
        Expression left = sum();
        Token next = peek();
        if (COMPARISONS.contains(next.text()) && next.kind() == Token.Kind.SIGN) {
            take();
            return new Binary(next.text(), left, sum(), next.position());
        }
        if (next.is("between")) {
            take();
            Expression low = sum();
            expect("and");
            return new Between(left, low, true, sum(), true, next.position());
        }
        if (next.is("in")) {
            take();
            return membership(left, next.position());
        }
        return left;
    }

    private Expression membership(Expression operand, int position) throws LeafProblem {
        Token open = peek();
        if (!open.is("[") && !open.is("(")) {
            return new Within(operand, sum(), position);
        }
        take();
        Expression first = expression();
        if (peek().is("..")) {
            take();
            Expression high = expression();
            boolean highIncluded = peek().is("]");
            expect(highIncluded ? "]" : ")");
            return new Between(operand, first, open.is("["), high, highIncluded, position);
        }
        List<Expression> values = new ArrayList<>(List.of(first));
        while (peek().is(",")) {
            take();
            values.add(expression());
        }
        expect(open.is("[") ? "]" : ")");
        return new OneOf(operand, values, position);
    }

    private Expression sum() throws LeafProblem {
        Expression left = product();
        while (peek().is("+") || peek().is("-")) {
            Token sign = operator();
            left = new Binary(sign.text(), left, product(), sign.position());
        }
        return left;
    }

    private Expression product() throws LeafProblem {
        Expression left = unary();
        while (peek().is("*") || peek().is("/")) {
            Token sign = operator();
            left = new Binary(sign.text(), left, unary(), sign.position());
        }
        return left;
    }

    private Expression unary() throws LeafProblem {
        if (peek().is("-")) {
            int position = take().position();
            return new Negation(postfix(), position);
        }
        return postfix();
    }

    private Expression postfix() throws LeafProblem {
        Expression expression = primary();
        while (peek().is(".") || peek().is("[")) {
            Token sign = operator();
            if (sign.is(".")) {
                expression = new Path(expression, name().text(), sign.position());
            } else {
                expression = new Filter(expression, expression(), sign.position());
                expect("]");
            }
        }
        return expression;
    }

    private Expression primary() throws LeafProblem {
        Token token = take();
        return switch (token.kind()) {
            case NUMBER -> new Literal(Rational.of(token.text()), Type.Scalar.NUMBER, token.position());
            case TEXT -> new Literal(token.text(), Type.Scalar.TEXT, token.position());
            case NAME -> peek().is("(") ? call(token) : new Name(token.text(), token.position());
            case KEYWORD -> keyword(token);
            case SIGN -> {
                if (!token.is("(")) {
                    throw unexpected(token);
                }
                Expression inner = expression();
                expect(")");
                yield inner;
            }
            case END -> throw unexpected(token);
        };
    }

    private Expression keyword(Token token) throws LeafProblem {
        return switch (token.text()) {
            case "true", "false" -> new Literal(Boolean.valueOf(token.text()), Type.Scalar.BOOL, token.position());
            case "not" -> {
                expect("(");
                Expression operand = expression();
                expect(")");
                yield new Not(operand, token.position());
            }
            case "if" -> {
                at--;
                yield expression();
            }
            default -> throw unexpected(token);
        };
    }

    private Expression call(Token function) throws LeafProblem {
        expect("(");
        List<Expression> arguments = new ArrayList<>();
        while (!peek().is(")")) {
            if (!arguments.isEmpty()) {
                expect(",");
            }
            arguments.add(expression());
        }
        take();
        return new Call(function.text(), arguments, function.position());
    }

    private Token name() throws LeafProblem {
        Token token = take();
        if (token.kind() != Token.Kind.NAME) {
            throw unexpected(token);
        }
        return token;
    }

    private void expect(String sign) throws LeafProblem {
        Token token = take();
        if (!token.is(sign)) {
            throw token.kind() == Token.Kind.END
                    ? LeafProblem.syntax(token.position(), "缺少 “" + sign + "”", "\"" + sign + "\" is missing")
                    : LeafProblem.syntax(
                            token.position(),
                            "此处应为 “" + sign + "”,而不是 “" + token.text() + "”",
                            "\"" + sign + "\" expected, not \"" + token.text() + "\"");
        }
    }

    private static LeafProblem unexpected(Token token) {
        Message hint = SignHints.of(token.text());
        return token.kind() == Token.Kind.END
                ? LeafProblem.syntax(token.position(), "表达式不完整", "the expression is incomplete")
                : LeafProblem.syntax(
                        token.position(),
                        "意外的 “" + token.text() + "”" + hint.zh(),
                        "unexpected \"" + token.text() + "\"" + hint.en());
    }

    private Token operator() throws LeafProblem {
        if (++operators > OPERATORS_MAX) {
            throw LeafProblem.syntax(
                    peek().position(),
                    "运算过多(最多 " + OPERATORS_MAX + " 个),请分成几个步骤",
                    "too many operators (at most " + OPERATORS_MAX + "); write several steps");
        }
        return take();
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token take() {
        Token token = tokens.get(at);
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }
}
