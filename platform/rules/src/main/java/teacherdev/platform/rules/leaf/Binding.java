package teacherdev.platform.rules.leaf;

/**
 * A name that an expression may use.
 *
 * @param slot where a {@link Frame} finds its value; negative in records
 */
public record Binding(String name, Type type, int slot) {}
