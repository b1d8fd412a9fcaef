/** The record that entries of other features hang on, where they are no part of what the other services are told of her. */
package teacherdev.teacher.record;
