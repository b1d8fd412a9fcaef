package teacherdev.platform.rules.leaf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.finding.Nearest;
import teacherdev.platform.rules.leaf.Leaf.Code;
import teacherdev.platform.rules.leaf.Type.Scalar;
import teacherdev.platform.rules.number.Rational;

/** Checks the types of an expression and turns it into code, in one walk. */
final class Compiler {

    record Typed(Type type, Code code, int position) {}

    private static final Set<String> ORDERINGS = Set.of("<", "<=", ">", ">=");

    private final Scope scope;
    private final Map<String, Binding> uses;

    Compiler(Scope scope) {
        this(scope, new LinkedHashMap<>());
    }

    private Compiler(Scope scope, Map<String, Binding> uses) {
        this.scope = scope;
        this.uses = uses;
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
            case Expression.Binary binary -> binary(binary);
            case Expression.Choice choice -> choice(choice);
            case Expression.Between between -> between(between);
            case Expression.OneOf oneOf -> oneOf(oneOf);
            case Expression.Within within -> within(within);
            case Expression.Call call -> call(call);
            case Expression.Filter filter -> filter(filter);
            case Expression.Path path -> path(path);
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

    private Code expect(Type type, Expression expression) throws LeafProblem {
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

    private Typed binary(Expression.Binary binary) throws LeafProblem {
        String sign = binary.sign();
        int position = binary.position();
        if (sign.equals("and") || sign.equals("or")) {
            Code left = expect(Scalar.BOOL, binary.left());
            Code right = expect(Scalar.BOOL, binary.right());
            return sign.equals("and")
                    ? new Typed(Scalar.BOOL, f -> (Boolean) left.in(f) && (Boolean) right.in(f), position)
                    : new Typed(Scalar.BOOL, f -> (Boolean) left.in(f) || (Boolean) right.in(f), position);
        }
        if (sign.equals("=") || sign.equals("!=") || ORDERINGS.contains(sign)) {
            return comparison(sign, compile(binary.left()), compile(binary.right()), position);
        }
        Code left = expect(Scalar.NUMBER, binary.left());
        Code right = expect(Scalar.NUMBER, binary.right());
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

    private static Typed comparison(String sign, Typed left, Typed right, int position) throws LeafProblem {
        if (!(left.type() instanceof Scalar) || (ORDERINGS.contains(sign) && !isOrdered(left.type()))) {
            throw LeafProblem.type(
                    left.position(),
                    left.type().label().zh() + "不能比较大小",
                    left.type().label().en() + " cannot be compared");
        }
        expect(left.type(), right);
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

    private Typed choice(Expression.Choice choice) throws LeafProblem {
        Code condition = expect(Scalar.BOOL, choice.condition());
        Typed then = compile(choice.then());
        Typed otherwise = expect(then.type(), compile(choice.otherwise()));
        Code yes = then.code();
        Code no = otherwise.code();
        return new Typed(then.type(), f -> (Boolean) condition.in(f) ? yes.in(f) : no.in(f), choice.position());
    }

    private Typed between(Expression.Between between) throws LeafProblem {
        Typed operand = compile(between.operand());
        if (!isOrdered(operand.type())) {
            throw LeafProblem.type(
                    operand.position(),
                    operand.type().label().zh() + "没有范围",
                    operand.type().label().en() + " has no range");
        }
        Code value = operand.code();
        Code low = expect(operand.type(), between.low());
        Code high = expect(operand.type(), between.high());
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

    private Typed oneOf(Expression.OneOf oneOf) throws LeafProblem {
        Typed operand = compile(oneOf.operand());
        if (!(operand.type() instanceof Scalar)) {
            throw LeafProblem.type(operand.position(), "列表不能与列表比较", "a list cannot be one of several values");
        }
        Code value = operand.code();
        List<Code> values = new ArrayList<>();
        for (Expression each : oneOf.values()) {
            values.add(expect(operand.type(), each));
        }
        return new Typed(
                Scalar.BOOL,
                f -> {
                    Object v = value.in(f);
                    return values.stream().anyMatch(each -> each.in(f).equals(v));
                },
                oneOf.position());
    }

    private Typed within(Expression.Within within) throws LeafProblem {
        Typed list = compile(within.list());
        if (!(list.type() instanceof Type.ListOf listOf)) {
            throw LeafProblem.type(list.position(), "in 之后应为列表或范围", "after in comes a list or a range");
        }
        Code value = expect(listOf.element(), within.operand());
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

    private Typed filter(Expression.Filter filter) throws LeafProblem {
        Typed list = compile(filter.list());
        Map<String, Scalar> fields =
                switch (list.type()) {
                    case Type.Records records -> records.fields();
                    case Type.ListOf listOf -> Map.of("item", listOf.element());
                    case Scalar scalar ->
                        throw LeafProblem.type(
                                filter.position(),
                                scalar.label().zh() + "不能筛选",
                                scalar.label().en() + " cannot be filtered");
                };
        RecordScope inner = new RecordScope(scope, fields);
        Code condition = new Compiler(inner, uses).expect(Scalar.BOOL, filter.condition());
        Code rows = list.code();
        boolean scalars = list.type() instanceof Type.ListOf;
        return new Typed(
                list.type(),
                f -> {
                    Object[] all = (Object[]) rows.in(f);
                    f.spend(all.length);
                    RecordScope.RowFrame row = inner.frame(f);
                    List<Object> kept = new ArrayList<>();
                    for (Object each : all) {
                        Object[] cells = scalars ? new Object[] {each} : (Object[]) each;
                        if ((Boolean) condition.in(row.at(cells))) {
                            kept.add(each);
                        }
                    }
                    return kept.toArray();
                },
                filter.position());
    }

    private Typed path(Expression.Path path) throws LeafProblem {
        Typed list = compile(path.records());
        if (!(list.type() instanceof Type.Records records)) {
            throw LeafProblem.type(
                    path.position(),
                    list.type().label().zh() + "没有字段",
                    list.type().label().en() + " has no fields");
        }
        int index = records.indexOf(path.field());
        if (index < 0) {
            Message question = Nearest.question(path.field(), records.fields().keySet());
            throw new LeafProblem(
                    FindingCode.UNKNOWN_NAME,
                    path.position() + 1,
                    path.field(),
                    Message.of(
                            "记录没有字段 “" + path.field() + "”" + question.zh(),
                            "the records have no field \"" + path.field() + "\"" + question.en()));
        }
        Code rows = list.code();
        return new Typed(
                new Type.ListOf(records.fields().get(path.field())),
                f -> column((Object[]) rows.in(f), index, path),
                path.position());
    }

    private static Object[] column(Object[] rows, int index, Expression.Path path) {
        Object[] values = new Object[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = ((Object[]) rows[i])[index];
            if (values[i] == null) {
                throw LeafFailure.missing("[" + i + "]." + path.field(), path.position());
            }
        }
        return values;
    }
}
