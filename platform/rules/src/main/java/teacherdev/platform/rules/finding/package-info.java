/** What is wrong with a document or its data, said so that its author can mend it: where, which name, and what to do. */
package teacherdev.platform.rules.finding;
