/** Which state of the below-standard path follows which. */
package teacherdev.evaluation.improvement.rules;
