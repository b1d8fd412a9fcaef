/** What activities are worth by a credit scheme: pure functions of a document and a teacher's activities. */
package teacherdev.training.credit.rules;
