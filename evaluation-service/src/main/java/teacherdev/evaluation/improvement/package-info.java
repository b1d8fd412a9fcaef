/**
 * The below-standard path: off teaching, training, reassessment, back to teaching or moved. It runs across three services by
 * events: this one keeps the state and the deadlines of each plan as a row and orders steps; teacher-service owns the
 * teaching status, training-service the enrolment, and each answers. A step that takes too long or fails becomes a task
 * for a person, never a penalty by itself.
 */
package teacherdev.evaluation.improvement;
