package teacherdev.training.transcript;

import java.util.Map;
import teacherdev.platform.web.problem.Text;

/** How the constants of an entry are called in a document for people. */
final class Words {

    private static final Map<String, Text> WORDS = Map.ofEntries(
            Map.entry("GRANT", Text.of("credited", "登记")),
            Map.entry("REVERSAL", Text.of("taken back", "冲销")),
            Map.entry("CORRECTION", Text.of("corrected", "更正")),
            Map.entry("ADJUSTMENT", Text.of("adjusted", "调整")),
            Map.entry("NATIONAL", Text.of("national", "国家级")),
            Map.entry("PROVINCE", Text.of("province", "省级")),
            Map.entry("CITY", Text.of("city", "市级")),
            Map.entry("COUNTY", Text.of("county", "县级")),
            Map.entry("SCHOOL", Text.of("school", "校级")),
            Map.entry("SELF", Text.of("own study", "自主")),
            Map.entry("FACE_TO_FACE", Text.of("face-to-face", "面授")),
            Map.entry("ONLINE", Text.of("online", "网络")),
            Map.entry("BLENDED", Text.of("blended", "混合")),
            Map.entry("PRACTICE", Text.of("practice", "实践")),
            Map.entry("HOUR", Text.of("hours", "学时")),
            Map.entry("CREDIT", Text.of("credits", "学分")),
            Map.entry("IN_SERVICE", Text.of("in-service", "在职教师")),
            Map.entry("NEW_TEACHER", Text.of("new teacher", "新教师")));

    private Words() {}

    /** The word; a constant without one stands for itself. */
    static String of(Enum<?> constant, String acceptLanguage) {
        Text word = WORDS.get(constant.name());
        return word == null ? constant.name() : word.in(acceptLanguage);
    }
}
