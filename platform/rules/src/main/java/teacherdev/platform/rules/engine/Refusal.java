package teacherdev.platform.rules.engine;

import teacherdev.platform.rules.finding.Message;

/**
 * A condition that a person does not meet, or her exclusion.
 *
 * @param person the index of the person
 * @param step the require or veto step
 * @param path where the condition stands in the document
 * @param note the article of the plan, or null
 */
public record Refusal(int person, String step, String path, Message text, String note) {}
