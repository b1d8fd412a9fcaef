/**
 * What a principal wants to reach in a term 任期目标: drafted by her, agreed with the bureau, reviewed at mid-term and at the end. Each
 * goal has a measure and a weight; the end review says of each whether it was met, and the weighted share is kept for good. The
 * lessons that she observed in the years of the term are part of what the review shows. How long a term may last and what a goal
 * that is partly met counts is the policy {@code TERM_GOALS}. Terms themselves are kept with careers.
 */
package teacherdev.teacher.termgoal;
