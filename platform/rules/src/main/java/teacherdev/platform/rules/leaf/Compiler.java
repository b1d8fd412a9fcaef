package teacherdev.platform.rules.leaf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.finding.Nearest;
import teacherdev.platform.rules.leaf.Leaf.Code;
import teacherdev.platform.rules.leaf.Type.Scalar;
import teacherdev.platform.rules.number.Rational;

/** Checks the types of an expression and turns it into code, in one walk. */
final class Compiler {

    record Typed(Type type, Code code, int position) {}

    private final Scope scope;
    private final Map<String, Binding> uses;
    private final Operators operators = new Operators(this);
    private final Comparisons comparisons = new Comparisons(this);
    private final Lists lists = new Lists(this);

    Compiler(Scope scope) {
        this(scope, new LinkedHashMap<>());
    }

    private Compiler(Scope scope, Map<String, Binding> uses) {
        this.scope = scope;
        this.uses = uses;
    }

    /** A compiler for the inside of records, where their fields are known too. */
    Compiler inside(RecordScope records) {
        return new Compiler(records, uses);
    }

    Scope scope() {
        return scope;
    }

    List<Binding> uses() {
        return new ArrayList<>(uses.values());
    }

    Typed compile(Expression expression) throws LeafProblem {
        return switch (expression) {
            case Expression.Literal literal -> {
                Object value = literal.value();
                yield new Typed(literal.type(), _ -> value, literal.position());
            }
            case Expression.Name name -> name(name.name(), name.position());
            case Expression.Negation negation -> {
                Code operand = expect(Scalar.NUMBER, negation.operand());
                yield new Typed(Scalar.NUMBER, f -> ((Rational) operand.in(f)).negated(), negation.position());
            }
            case Expression.Not not -> {
                Code operand = expect(Scalar.BOOL, not.operand());
                yield new Typed(Scalar.BOOL, f -> !(Boolean) operand.in(f), not.position());
            }
            case Expression.Binary binary -> operators.compile(binary);
            case Expression.Choice choice -> choice(choice);
            case Expression.Between between -> comparisons.between(between);
            case Expression.OneOf oneOf -> comparisons.oneOf(oneOf);
            case Expression.Within within -> comparisons.within(within);
            case Expression.Call call -> call(call);
            case Expression.Filter filter -> lists.filter(filter);
            case Expression.Path path -> lists.path(path);
        };
    }

    private Typed name(String name, int position) throws LeafProblem {
        Binding binding = scope.find(name).orElse(null);
        if (binding == null) {
            throw unusable(name, position);
        }
        if (binding.slot() >= 0) {
            uses.put(name, binding);
        }
        int slot = binding.slot();
        return new Typed(
                binding.type(),
                f -> {
                    Object value = f.read(slot);
                    if (value == null) {
                        throw LeafFailure.missing(name, position);
                    }
                    return value;
                },
                position);
    }

    private LeafProblem unusable(String name, int position) {
        return scope.whyNot(name)
                .map(reason -> new LeafProblem(reason.code(), position, name, reason.hint(), reason.consequence()))
                .orElseGet(() -> {
                    Message meant = Nearest.to(name, scope.names()).isPresent()
                            ? Nearest.question(name, scope.names())
                            : Message.of(";文本须加双引号", "; a text needs double quotes");
                    Message hint = Message.of(
                            "未定义的名称 “" + name + "”" + meant.zh(), "unknown name \"" + name + "\"" + meant.en());
                    return new LeafProblem(FindingCode.UNKNOWN_NAME, position, name, hint);
                });
    }

    Code expect(Type type, Expression expression) throws LeafProblem {
        return expect(type, compile(expression)).code();
    }

    static Typed expect(Type type, Typed typed) throws LeafProblem {
        if (!typed.type().equals(type)) {
            boolean isDateAsText = type == Scalar.DATE && typed.type() == Scalar.TEXT;
            throw LeafProblem.type(
                    typed.position(),
                    "此处需要" + type.label().zh() + ",而不是" + typed.type().label().zh()
                            + (isDateAsText ? ",日期写作 date(\"2025-09-01\")" : ""),
                    type.label().en() + " is needed here, not "
                            + typed.type().label().en()
                            + (isDateAsText ? "; a date is written date(\"2025-09-01\")" : ""));
        }
        return typed;
    }

    private Typed choice(Expression.Choice choice) throws LeafProblem {
        Code condition = expect(Scalar.BOOL, choice.condition());
        Typed then = compile(choice.then());
        Typed otherwise = expect(then.type(), compile(choice.otherwise()));
        Code yes = then.code();
        Code no = otherwise.code();
        return new Typed(then.type(), f -> (Boolean) condition.in(f) ? yes.in(f) : no.in(f), choice.position());
    }

    private Typed call(Expression.Call call) throws LeafProblem {
        if (call.function().equals("given")) {
            return given(call);
        }
        if (call.function().equals("date") && call.arguments().size() == 1) {
            return DateFunctions.literal(call.arguments().getFirst(), call.position());
        }
        List<Typed> arguments = new ArrayList<>();
        for (Expression argument : call.arguments()) {
            arguments.add(compile(argument));
        }
        return Functions.call(call.function(), arguments, call.position());
    }

    /** {@code given(x)}: whether a name has a value, the only way to look at a missing one without an error. */
    private Typed given(Expression.Call call) throws LeafProblem {
        if (call.arguments().size() != 1 || !(call.arguments().getFirst() instanceof Expression.Name name)) {
            throw LeafProblem.syntax(call.position(), "given 需要一个名称", "given takes one name");
        }
        name(name.name(), name.position());
        int slot = scope.find(name.name()).orElseThrow().slot();
        return new Typed(Scalar.BOOL, f -> f.read(slot) != null, call.position());
    }
}
