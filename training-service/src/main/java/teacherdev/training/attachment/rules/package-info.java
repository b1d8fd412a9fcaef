/** What a file is, by its content. */
package teacherdev.training.attachment.rules;
