package teacherdev.platform.runtime.paging;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells one list from another by its address and its filters, in thirteen characters. A cursor carries the mark of its list: the
 * place after a row of one list means nothing in another, and would silently hide rows there. The mark keeps mistakes out, and
 * not malice: whoever makes a cursor up still sees only what is hers.
 */
final class ListMark {

    /** What may differ from page to page. */
    private static final Set<String> NO_FILTERS = Set.of("after", "limit");

    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final int RADIX = 36;

    private ListMark() {}

    /** @param parameters of the query, in any order */
    static String of(String path, Map<String, List<String>> parameters) {
        long mark = add(START, path);
        for (Map.Entry<String, List<String>> parameter : new TreeMap<>(parameters).entrySet()) {
            if (!NO_FILTERS.contains(parameter.getKey())) {
                mark = add(mark, parameter.getKey());
                for (String value : parameter.getValue()) {
                    mark = add(mark, value);
                }
            }
        }
        return Long.toUnsignedString(mark, RADIX);
    }

    /** FNV-1a over the characters, each text with its length, so that where one ends makes a difference. */
    private static long add(long before, String text) {
        long mark = (before ^ text.length()) * PRIME;
        for (int i = 0; i < text.length(); i++) {
            mark = (mark ^ text.charAt(i)) * PRIME;
        }
        return mark;
    }
}
