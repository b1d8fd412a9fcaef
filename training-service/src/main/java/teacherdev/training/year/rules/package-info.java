/** Years of training: calendar years, or school years where a county counts so. */
package teacherdev.training.year.rules;
