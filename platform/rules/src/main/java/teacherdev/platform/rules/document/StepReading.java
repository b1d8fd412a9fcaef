package teacherdev.platform.rules.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import teacherdev.platform.rules.finding.FindingCode;

/** Reads the frame of a step: its id, condition, bounds and rounding; the rule inside is read by {@link RuleReading}. */
final class StepReading {

    private static final Set<String> FRAME =
            Set.of("id", "per", "when", "otherwise", "min", "max", "cut_as", "round", "unit", "label", "note");
    private static final Set<String> KEYS =
            Stream.concat(FRAME.stream(), RuleReading.KINDS.stream()).collect(Collectors.toUnmodifiableSet());

    private final Set<String> ids = new HashSet<>();

    Optional<Step> read(Fields step) {
        step.allowing(KEYS).require("id");
        String id = step.text("id");
        if (id != null) {
            InputReading.checkName(id, step.path("id"), step.findings());
            if (!ids.add(id)) {
                step.report(
                        "id",
                        FindingCode.DUPLICATE_NAME,
                        "步骤 “" + id + "” 重复",
                        "the step \"" + id + "\" is there twice");
            }
        }
        Optional<Rule> rule = rule(step);
        if (id == null || rule.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Step(
                id,
                per(step),
                step.phrase("when"),
                step.phrase("otherwise"),
                step.phrase("min"),
                step.phrase("max"),
                step.text("cut_as"),
                step.has("round") ? rounding(step.object("round")) : null,
                step.text("unit"),
                step.text("label"),
                step.text("note"),
                rule.get(),
                step.path()));
    }

    private static Optional<Rule> rule(Fields step) {
        List<String> kinds = RuleReading.KINDS.stream().filter(step::has).toList();
        if (kinds.size() != 1) {
            String known = String.join(", ", RuleReading.KINDS);
            step.report(
                    null,
                    kinds.isEmpty() ? FindingCode.MISSING_KEY : FindingCode.DUPLICATE_NAME,
                    "每个步骤需要且只能有一种类型: " + known,
                    "a step has exactly one kind: " + known);
            return Optional.empty();
        }
        return Optional.ofNullable(RuleReading.read(kinds.getFirst(), step));
    }

    private static Per per(Fields step) {
        Object per = step.raw("per");
        if (per == null) {
            return null;
        }
        if (per instanceof String word) {
            return switch (word) {
                case "scheme" -> new Per.Scheme();
                case "person" -> new Per.Person();
                default -> new Per.Group(List.of(word));
            };
        }
        if (per instanceof List<?>) {
            return new Per.Group(step.names("per"));
        }
        return new Per.Group(step.object("per").allowing(Set.of("group")).names("group"));
    }

    /** {@code {places: 2, mode: half_up}} or {@code {multiple: 0.5}}. */
    static Rounding rounding(Fields fields) {
        fields.allowing(Set.of("places", "multiple", "mode"));
        RoundingMode mode = fields.word("mode", RoundingMode.class, RoundingMode.HALF_UP);
        BigDecimal multiple = fields.number("multiple");
        if (mode == RoundingMode.UNNECESSARY || (multiple != null && multiple.signum() <= 0)) {
            fields.report(null, FindingCode.OUT_OF_BOUNDS, "无效的舍入方式", "no such rounding");
            return null;
        }
        if (multiple != null) {
            return new Rounding(
                    multiple, Math.max(0, multiple.stripTrailingZeros().scale()), mode);
        }
        fields.require("places");
        int places = fields.wholeNumber("places", 0, Limits.PLACES_MAX, 0);
        return new Rounding(BigDecimal.ONE.movePointLeft(places), places, mode);
    }
}
