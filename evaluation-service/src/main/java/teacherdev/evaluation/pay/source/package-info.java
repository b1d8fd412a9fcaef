/**
 * What a pool reads of its recipients instead of having it uploaded: hours, pairings, titles, honours and terms that events
 * told of, final results of an evaluation cycle, and decided rounds of school evaluation. Each value keeps its source, so
 * that a teacher sees where it came from and a later change can be held against it. What is missing is refused and never zero.
 */
package teacherdev.evaluation.pay.source;
