/**
 * The teaching status of people on a below-standard plan 考核不达标: off teaching, back, or moved to other work. Evaluation-service
 * leads the plan and orders each step by an event; this feature carries it out and answers by an event.
 */
package teacherdev.teacher.teaching;
