package teacherdev.platform.rules.leaf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.finding.Nearest;
import teacherdev.platform.rules.leaf.Compiler.Typed;
import teacherdev.platform.rules.leaf.Leaf.Code;
import teacherdev.platform.rules.leaf.Type.Scalar;

/** Compiles what selects from lists: filters and the fields of records. */
final class Lists {

    private final Compiler compiler;

    Lists(Compiler compiler) {
        this.compiler = compiler;
    }

    Typed filter(Expression.Filter filter) throws LeafProblem {
        Typed list = compiler.compile(filter.list());
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
        RecordScope inner = new RecordScope(compiler.scope(), fields);
        Code condition = compiler.inside(inner).expect(Scalar.BOOL, filter.condition());
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

    Typed path(Expression.Path path) throws LeafProblem {
        Typed list = compiler.compile(path.records());
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
