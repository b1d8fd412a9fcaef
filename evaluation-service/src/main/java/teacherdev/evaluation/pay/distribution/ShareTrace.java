package teacherdev.evaluation.pay.distribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import teacherdev.evaluation.pay.rules.Line;
import teacherdev.evaluation.pay.rules.Member;
import teacherdev.evaluation.pay.rules.Money;
import teacherdev.evaluation.pay.rules.Sharing;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.number.Decimals;
import teacherdev.platform.rules.number.Rational;
import teacherdev.platform.rules.trace.TraceLine;

/** Says in words, line by line, how a share by weights came about. Nobody else is named, and nobody else's amount. */
final class ShareTrace {

    private final Method method;
    private final Map<String, Sharing.Sum> sums = new HashMap<>();

    ShareTrace(Method method, List<Sharing.Sum> sums) {
        this.method = method;
        sums.forEach(sum -> this.sums.put(sum.part(), sum));
    }

    List<TraceLine> of(Candidate candidate, Member member, List<Line> lines) {
        List<TraceLine> trace = new ArrayList<>();
        if (!candidate.isPaid()) {
            trace.add(line("资格", "require", null, Map.of(), candidate.reason()));
        } else if (member.factor().compareTo(Rational.ONE) != 0) {
            String factor = Decimals.display(member.factor());
            trace.add(
                    line(
                            "在岗系数",
                            "presence",
                            factor,
                            Map.of(),
                            Message.of(
                                    "在岗系数 = " + factor + ":本年度在岗的部分,权重按此折算。",
                                    "presence = " + factor
                                            + ": the part of the pay year that she was here; her weights count for that much.")));
        }
        if (candidate.isPaid()) {
            trace.addAll(ReadTrace.of(candidate.facts().read()));
        }
        for (Line line : lines) {
            trace.add(explained(candidate, member, line));
        }
        trace.add(total(lines));
        return trace;
    }

    /** The sum of a statement. */
    static TraceLine total(List<Line> lines) {
        Money sum = lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
        return line(
                "合计",
                "total",
                sum.toString(),
                Map.of(),
                Message.of("合计 = " + sum + " 元。", "total = " + sum + " yuan."));
    }

    private TraceLine explained(Candidate candidate, Member member, Line line) {
        return switch (line.kind()) {
            case SHARE -> share(candidate, member, line);
            case ALLOWANCE -> line(line, Message.of("先行列支的津贴", "an allowance, paid before anything is shared"));
            case DEDUCTION -> line(line, Message.of("扣减", "a deduction"));
            case RECYCLED ->
                line(line, Message.of("扣减款按权重再分配所得", "her share, by weight, of what was deducted from others"));
            case SCHEME -> line(line, Message.of("按方案计算", "computed by the scheme"));
        };
    }

    private TraceLine share(Candidate candidate, Member member, Line line) {
        Sharing.Sum sum = sums.get(line.part());
        Rational own = member.weights().getOrDefault(line.part(), Rational.ZERO).times(member.factor());
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("pool", sum.shared().toString());
        inputs.put("weight", Decimals.display(own));
        inputs.put("totalWeight", Decimals.display(sum.weights()));
        if (method == Method.RESULTS) {
            inputs.put("result", candidate.result().toPlainString());
            inputs.put("headcount", String.valueOf(WeightDivision.headcount(candidate)));
        }
        return line(
                line.code(),
                "share",
                line.amount().toString(),
                inputs,
                Message.of(
                        line.code() + " = " + line.amount() + " 元:可分 " + sum.shared() + " × 权重 "
                                + Decimals.display(own) + " ÷ 权重合计 " + Decimals.display(sum.weights())
                                + "(最大余数法,精确到分)。",
                        line.code() + " = " + line.amount() + " yuan: " + sum.shared() + " to share × weight "
                                + Decimals.display(own) + " ÷ total weight " + Decimals.display(sum.weights())
                                + " (largest remainder, to the cent)."));
    }

    private static TraceLine line(Line line, Message why) {
        return line(
                line.code(),
                line.kind().name().toLowerCase(java.util.Locale.ROOT),
                line.amount().toString(),
                Map.of(),
                Message.of(
                        line.code() + " = " + line.amount() + " 元:" + why.zh() + "。",
                        line.code() + " = " + line.amount() + " yuan: " + why.en() + "."));
    }

    private static TraceLine line(String step, String kind, String value, Map<String, Object> inputs, Message text) {
        return new TraceLine(step, kind, value, value == null ? null : "元", null, inputs, Map.of(), null, text);
    }
}
