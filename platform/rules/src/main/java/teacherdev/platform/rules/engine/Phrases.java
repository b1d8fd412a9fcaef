package teacherdev.platform.rules.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import teacherdev.platform.rules.document.Phrase;
import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Findings;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.leaf.Leaf;
import teacherdev.platform.rules.leaf.LeafProblem;
import teacherdev.platform.rules.leaf.Type;
import teacherdev.platform.rules.leaf.Type.Scalar;

/** Compiles expressions; one that cannot be compiled is a finding and a null. */
final class Phrases {

    private final Findings findings;
    private boolean broken;

    Phrases(Findings findings) {
        this.findings = findings;
    }

    Findings findings() {
        return findings;
    }

    boolean isBroken() {
        return broken;
    }

    /** Whether an expression could not be compiled since the last call. */
    boolean takeBroken() {
        boolean was = broken;
        broken = false;
        return was;
    }

    void report(String path, FindingCode code, String field, String zh, String en) {
        broken = true;
        findings.add(Finding.at(path, code, field, Message.of(zh, en)));
    }

    /** An expression of any type. */
    Calculation any(Phrase phrase, Place place) {
        if (phrase == null) {
            return null;
        }
        try {
            return new Calculation(Leaf.compile(phrase.text(), place.scope()), phrase.path());
        } catch (LeafProblem problem) {
            broken = true;
            if (!problem.isConsequence()) {
                findings.add(problem.at(phrase.path()));
            }
            return null;
        }
    }

    /** An expression with one value. */
    Calculation scalar(Phrase phrase, Place place) {
        Calculation calculation = any(phrase, place);
        if (calculation != null && !(calculation.type() instanceof Scalar)) {
            return refuse(calculation, Message.of("单个值", "a single value"));
        }
        return calculation;
    }

    Calculation of(Type type, Phrase phrase, Place place) {
        Calculation calculation = any(phrase, place);
        return calculation == null || calculation.type().equals(type) ? calculation : refuse(calculation, type.label());
    }

    private Calculation refuse(Calculation calculation, Message wanted) {
        Message found = calculation.type().label();
        report(
                calculation.path(),
                FindingCode.WRONG_TYPE,
                null,
                "结果应为" + wanted.zh() + ",而不是" + found.zh(),
                "the result must be " + wanted.en() + ", not " + found.en());
        return null;
    }

    Calculation number(Phrase phrase, Place place) {
        return of(Scalar.NUMBER, phrase, place);
    }

    Calculation condition(Phrase phrase, Place place) {
        return of(Scalar.BOOL, phrase, place);
    }

    List<Calculation> scalars(List<Phrase> phrases, Place place) {
        List<Calculation> calculations = new ArrayList<>();
        for (Phrase phrase : phrases) {
            calculations.add(scalar(phrase, place));
        }
        calculations.removeIf(Objects::isNull);
        return calculations;
    }
}
