package teacherdev.platform.rules.document;

import java.util.List;
import java.util.Map;
import teacherdev.platform.rules.finding.Finding;
import teacherdev.platform.rules.finding.FindingCode;
import teacherdev.platform.rules.finding.Message;

/** The size of a document as a whole, looked at before anything else is. */
public final class DocumentSize {

    private int nodes;
    private long characters;

    private DocumentSize() {}

    /** Whether a document is larger than any plan, so that reading it would only cost time. */
    public static boolean isExcessive(Object tree) {
        DocumentSize size = new DocumentSize();
        size.add(tree);
        return size.isExcessive();
    }

    public static Finding finding() {
        return Finding.at(
                "",
                FindingCode.TOO_LARGE,
                null,
                Message.of(
                        "文档过大(最多 " + Limits.NODES_MAX + " 项、" + Limits.CHARACTERS_MAX + " 个字符)",
                        "the document is too large (at most " + Limits.NODES_MAX + " elements and "
                                + Limits.CHARACTERS_MAX + " characters)"));
    }

    private boolean isExcessive() {
        return nodes > Limits.NODES_MAX || characters > Limits.CHARACTERS_MAX;
    }

    private void add(Object value) {
        nodes++;
        if (isExcessive()) {
            return;
        }
        switch (value) {
            case Map<?, ?> map ->
                map.forEach((key, inner) -> {
                    add(key);
                    add(inner);
                });
            case List<?> list -> list.forEach(this::add);
            case String text -> characters += text.length();
            case null, default -> {}
        }
    }
}
