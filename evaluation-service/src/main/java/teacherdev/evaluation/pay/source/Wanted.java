package teacherdev.evaluation.pay.source;

/**
 * An input that is read and not uploaded.
 *
 * @param input its name in the scheme
 * @param source the whole name of its source
 * @param bound what the first part of the source stands for; null if events tell the value
 * @param field what is read of it
 * @param once whether it is one value of the whole scheme
 * @param needed whether its lack is refused; an input with a default does without
 */
public record Wanted(String input, String source, BoundSource bound, String field, boolean once, boolean needed) {}
