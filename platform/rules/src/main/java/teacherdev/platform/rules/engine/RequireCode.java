package teacherdev.platform.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.leaf.Binding;
import teacherdev.platform.rules.leaf.Frame;
import teacherdev.platform.rules.leaf.RecordScope;
import teacherdev.platform.rules.leaf.Type.Scalar;
import teacherdev.platform.rules.trace.Explanation;

/** Eligibility: true if every condition is met; {@link #reasons} lists each that is not. */
record RequireCode(Test test) implements RowCode {

    /** Why a condition is not met. */
    record Reason(String path, Message text) {}

    /** A condition. */
    sealed interface Test {
        /** What is not met; empty if the condition is. */
        List<Reason> unmet(Frame frame);

        List<Binding> uses();

        /** Where it stands in the document. */
        String path();

        /** The condition in words, whether it is met or not. */
        Message words(Frame frame);
    }

    record Check(Calculation that, Template text, String path) implements Test {
        @Override
        public List<Reason> unmet(Frame frame) {
            return that.holds(frame) ? List.of() : List.of(new Reason(path, text.in(frame)));
        }

        @Override
        public List<Binding> uses() {
            return that.uses();
        }

        @Override
        public Message words(Frame frame) {
            return text.in(frame);
        }
    }

    record AllOf(List<Test> tests) implements Test {
        @Override
        public List<Reason> unmet(Frame frame) {
            List<Reason> reasons = new ArrayList<>();
            tests.forEach(test -> reasons.addAll(test.unmet(frame)));
            return reasons;
        }

        @Override
        public List<Binding> uses() {
            return usesOf(tests);
        }

        @Override
        public String path() {
            return tests.isEmpty() ? "" : tests.getFirst().path();
        }

        @Override
        public Message words(Frame frame) {
            return wordsOf(tests, frame, "且", "and");
        }
    }

    /** So many of several; without a text of its own the reasons of all unmet ones are the reason. */
    record AtLeast(int count, List<Test> tests, Template text, String path) implements Test {
        @Override
        public List<Reason> unmet(Frame frame) {
            List<Reason> reasons = new ArrayList<>();
            int met = 0;
            for (Test test : tests) {
                List<Reason> unmet = test.unmet(frame);
                met += unmet.isEmpty() ? 1 : 0;
                reasons.addAll(unmet);
            }
            if (met >= count) {
                return List.of();
            }
            return text == null ? reasons : List.of(new Reason(path, text.in(frame)));
        }

        @Override
        public List<Binding> uses() {
            return usesOf(tests);
        }

        @Override
        public Message words(Frame frame) {
            return text == null ? wordsOf(tests, frame, "或", "or") : text.in(frame);
        }
    }

    record Each(RecordRows rows, Calculation that, Template text, String path) implements Test {
        @Override
        public List<Reason> unmet(Frame frame) {
            List<Reason> reasons = new ArrayList<>();
            RecordScope.RowFrame row = rows.scope().frame(frame);
            rows.selected(frame).forEach((index, cells) -> {
                try {
                    row.at(cells);
                    if (!that.holds(row)) {
                        reasons.add(new Reason(path, text.in(row)));
                    }
                } catch (Failure failure) {
                    throw failure.in(rows.over().leaf().source(), index);
                }
            });
            return reasons;
        }

        @Override
        public List<Binding> uses() {
            return rows.over().uses();
        }

        /** The text speaks of one record; of all of them together the expression speaks. */
        @Override
        public Message words(Frame frame) {
            String expression = rows.over().leaf().source() + ": " + that.leaf().source();
            return Message.of(expression, expression);
        }
    }

    private static List<Binding> usesOf(List<Test> tests) {
        return tests.stream().flatMap(test -> test.uses().stream()).distinct().toList();
    }

    private static Message wordsOf(List<Test> tests, Frame frame, String zh, String en) {
        List<Message> words = tests.stream().map(test -> test.words(frame)).toList();
        return Message.of(
                words.stream().map(Message::zh).collect(Collectors.joining(zh)),
                words.stream().map(Message::en).collect(Collectors.joining(" " + en + " ")));
    }

    @Override
    public Scalar type() {
        return Scalar.BOOL;
    }

    @Override
    public Object in(Frame frame) {
        return reasons(frame).isEmpty();
    }

    List<Reason> reasons(Frame frame) {
        return test.unmet(frame);
    }

    @Override
    public List<Binding> uses() {
        return test.uses();
    }

    @Override
    public void explain(Frame frame, Explanation explanation) {
        List<Reason> reasons = reasons(frame);
        explanation.detail(
                "unmet", reasons.stream().map(each -> each.text().zh()).toList());
        if (reasons.isEmpty()) {
            explanation.say("全部条件满足", "every condition is met");
        }
        reasons.forEach(reason -> explanation.say(
                "未满足:" + reason.text().zh(), "not met: " + reason.text().en()));
    }
}
