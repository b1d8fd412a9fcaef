package teacherdev.platform.rules.leaf;

import java.util.List;

/** An expression that has been read, checked and compiled for the names of its place. */
public final class Leaf {

    /** What computes a value from a frame. */
    @FunctionalInterface
    interface Code {
        Object in(Frame frame);
    }

    private final String source;
    private final Type type;
    private final Code code;
    private final List<Binding> uses;

    private Leaf(String source, Type type, Code code, List<Binding> uses) {
        this.source = source;
        this.type = type;
        this.code = code;
        this.uses = List.copyOf(uses);
    }

    /** @throws LeafProblem if the text is no expression, uses an unknown name or mixes types */
    public static Leaf compile(String source, Scope scope) throws LeafProblem {
        Compiler compiler = new Compiler(scope);
        Compiler.Typed compiled = compiler.compile(Parser.parse(source));
        return new Leaf(source, compiled.type(), compiled.code(), compiler.uses());
    }

    /** Whether a text can name an input, a step or a parameter. */
    public static boolean isName(String text) {
        return Lexer.isName(text) && text.length() <= 60;
    }

    public String source() {
        return source;
    }

    public Type type() {
        return type;
    }

    /** The names outside records that the expression reads, in the order of first use. */
    public List<Binding> uses() {
        return uses;
    }

    /**
     * The value: a Rational, String, Boolean, LocalDate or Object[].
     *
     * @throws LeafFailure if the data have none
     */
    public Object in(Frame frame) {
        return code.in(frame);
    }
}
