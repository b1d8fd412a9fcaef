package teacherdev.training.matching.rules;

/**
 * A mentor whom a mentee may have.
 *
 * @param mentor the mentor's place in the list of mentors
 * @param points what the pair is worth
 */
public record Choice(int mentor, long points) {}
