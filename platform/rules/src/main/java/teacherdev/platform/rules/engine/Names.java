package teacherdev.platform.rules.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Findings;
import teacherdev.platform.rules.finding.Message;
import teacherdev.platform.rules.leaf.Binding;
import teacherdev.platform.rules.leaf.Scope;
import teacherdev.platform.rules.leaf.Type;

/** The names known so far while a document is compiled; the ones to come are known only as such. */
final class Names {

    private final Map<String, Variable> known = new LinkedHashMap<>();
    private final Set<String> toCome = new HashSet<>();
    private final Set<String> broken = new HashSet<>();
    private final Findings findings;

    Names(Findings findings) {
        this.findings = findings;
    }

    void announce(String name) {
        toCome.add(name);
    }

    /** Gives a name its column; a name that is taken is a finding. */
    Variable declare(String name, Type type, Level level, int places, String unit, String path) {
        Variable variable = new Variable(name, type, level, known.size(), places, unit);
        if (known.containsKey(name)) {
            findings.add(Finding.at(
                    path,
                    FindingCode.DUPLICATE_NAME,
                    name,
                    Message.of("名称 “" + name + "” 重复", "the name \"" + name + "\" is used twice")));
            return known.get(name);
        }
        known.put(name, variable);
        toCome.remove(name);
        return variable;
    }

    /** A step that cannot be compiled; what uses its name is not to blame. */
    void breakOff(String name) {
        if (!known.containsKey(name)) {
            broken.add(name);
            toCome.remove(name);
        }
    }

    Optional<Variable> find(String name) {
        return Optional.ofNullable(known.get(name));
    }

    Variable of(Binding binding) {
        return known.get(binding.name());
    }

    List<Variable> all() {
        return new ArrayList<>(known.values());
    }

    /** The names that have one value for each row of a level. */
    Scope at(Level level) {
        return new Scope() {
            @Override
            public Optional<Binding> find(String name) {
                return Names.this
                        .find(name)
                        .filter(variable -> isVisible(variable, level))
                        .map(variable -> new Binding(name, variable.type(), variable.slot()));
            }

            @Override
            public Collection<String> names() {
                return known.keySet();
            }

            @Override
            public Optional<Reason> whyNot(String name) {
                return Optional.ofNullable(reason(name, level));
            }
        };
    }

    private static boolean isVisible(Variable variable, Level level) {
        return variable.level().isVisibleAt(level)
                || (level instanceof Level.OfGroup group && group.keys().contains(variable.name()));
    }

    private Scope.Reason reason(String name, Level level) {
        if (broken.contains(name)) {
            return new Scope.Reason(FindingCode.UNKNOWN_NAME, Message.of("", ""), true);
        }
        if (toCome.contains(name)) {
            return new Scope.Reason(
                    FindingCode.FORWARD_REFERENCE,
                    Message.of(
                            "“" + name + "” 在此步骤之后才定义,步骤只能使用前面的名称",
                            "\"" + name + "\" comes later; a step sees only earlier names"),
                    false);
        }
        if (!known.containsKey(name)) {
            return null;
        }
        String zh = level.equals(Level.SCHEME) ? "全体" : "各组";
        String en = level.equals(Level.SCHEME) ? "once for the scheme" : "once for each group";
        return new Scope.Reason(
                FindingCode.WRONG_LEVEL,
                Message.of(
                        "“" + name + "” 因人而异,而此处按" + zh + "计算一次;请先用 aggregate 汇总,或在该步骤写 per",
                        "\"" + name + "\" differs from person to person, but this is computed " + en
                                + "; aggregate it first, or say per in its step"),
                false);
    }
}
