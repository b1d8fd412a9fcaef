package teacherdev.evaluation.pay.rules;

/** A part of a pool, for example the sub-pool for quality (教优多酬). */
public record Part(String code, Money amount) {}
