package teacherdev.platform.rules.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import teacherdev.platform.rules.document.Scheme.Example;
import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Message;

/** Runs the worked examples that a document carries; they must come out before it can be adopted. */
public final class ExampleCheck {

    private ExampleCheck() {}

    /** The examples that do not come out as they say, with the value that came out instead. */
    public static List<Finding> failures(Program program) {
        List<Finding> failures = new ArrayList<>();
        for (Example example : program.scheme().examples()) {
            List<PersonData> people = example.people().stream()
                    .map(person -> new PersonData(person.id(), person.inputs()))
                    .toList();
            Outcome outcome = program.run(example.schemeInputs(), people);
            outcome.findings().forEach(finding -> failures.add(inExample(example, finding)));
            if (outcome.findings().isEmpty()) {
                compare(example, outcome, failures);
            }
        }
        return failures;
    }

    private static Finding inExample(Example example, Finding finding) {
        return new Finding(
                FindingCode.EXAMPLE_FAILED,
                example.path(),
                finding.position(),
                finding.person(),
                finding.field(),
                Message.of(
                        finding.path() + " " + finding.hint().zh(),
                        finding.path() + " " + finding.hint().en()));
    }

    private static void compare(Example example, Outcome outcome, List<Finding> failures) {
        example.expect().forEach((name, expected) -> {
            Object found = outcome.schemeValues().get(name);
            check(example, null, name, expected, found, failures);
        });
        for (int i = 0; i < example.people().size(); i++) {
            Example.Person person = example.people().get(i);
            Map<String, Object> values = outcome.values(i);
            Map<String, Object> schemeValues = outcome.schemeValues();
            person.expect()
                    .forEach((name, expected) -> check(
                            example,
                            person.id(),
                            name,
                            expected,
                            values.getOrDefault(name, schemeValues.get(name)),
                            failures));
        }
    }

    private static void check(
            Example example, String person, String name, Object expected, Object found, List<Finding> failures) {
        if (!isSame(expected, found)) {
            failures.add(new Finding(
                    FindingCode.EXAMPLE_FAILED,
                    example.path(),
                    null,
                    person,
                    name,
                    Message.of(
                            "“" + name + "” 应为 " + expected + ",实际为 " + found,
                            "\"" + name + "\" should be " + expected + ", but is " + found)));
        }
    }

    /** Numbers are the same if their values are, however many zeros they are written with. */
    private static boolean isSame(Object expected, Object found) {
        Optional<BigDecimal> expectedNumber = number(expected);
        Optional<BigDecimal> foundNumber = number(found);
        if (expectedNumber.isPresent() && foundNumber.isPresent()) {
            return expectedNumber.get().compareTo(foundNumber.get()) == 0;
        }
        return Objects.equals(expected, found);
    }

    private static Optional<BigDecimal> number(Object value) {
        return switch (value) {
            case BigDecimal decimal -> Optional.of(decimal);
            case BigInteger whole -> Optional.of(new BigDecimal(whole));
            case Integer whole -> Optional.of(BigDecimal.valueOf(whole));
            case Long whole -> Optional.of(BigDecimal.valueOf(whole));
            case String text when text.matches("-?\\d{1,60}(\\.\\d{1,60})?") -> Optional.of(new BigDecimal(text));
            case null, default -> Optional.empty();
        };
    }
}
