/** Statistics of assessments by school, county and city: grades, scores and their dispersion. Reads only; hides small groups. */
package teacherdev.evaluation.statistics;
