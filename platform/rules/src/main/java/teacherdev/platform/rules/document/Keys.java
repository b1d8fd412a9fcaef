package teacherdev.platform.rules.document;

import java.util.Map;
import java.util.Set;
import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Findings;
import teacherdev.platform.rules.finding.Message;

/** The keys of one object of the document, where it stands, and where what is wrong with it is noted. */
abstract class Keys {

    private final Map<String, Object> values;
    private final String path;
    private final Findings findings;

    Keys(Map<String, Object> values, String path, Findings findings) {
        this.values = values;
        this.path = path;
        this.findings = findings;
    }

    final String path() {
        return path;
    }

    final String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    final Findings findings() {
        return findings;
    }

    final Set<String> keys() {
        return values.keySet();
    }

    final boolean has(String key) {
        return values.get(key) != null;
    }

    final Object raw(String key) {
        return values.get(key);
    }

    final void report(String key, FindingCode code, String zh, String en) {
        findings.add(Finding.at(key == null ? path : path(key), code, key, Message.of(zh, en)));
    }

    /** Whether all the keys are there; reports each that is not. */
    final boolean require(String... keys) {
        boolean complete = true;
        for (String key : keys) {
            if (!has(key)) {
                report(key, FindingCode.MISSING_KEY, "缺少 “" + key + "”", "\"" + key + "\" is missing");
                complete = false;
            }
        }
        return complete;
    }

    final void wrong(String key, String zh, String en) {
        report(key, FindingCode.WRONG_TYPE, "“" + key + "” 应为" + zh, "\"" + key + "\" must be " + en);
    }
}
