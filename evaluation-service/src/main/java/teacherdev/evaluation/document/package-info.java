/** Documents on their way in and out: JSON or YAML as text, a program to run, refusals as problems. */
package teacherdev.evaluation.document;
