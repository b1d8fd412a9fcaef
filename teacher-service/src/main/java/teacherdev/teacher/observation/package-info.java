/**
 * The log of lesson observations 听课: who sat in which lesson, each lesson once. How many a principal or another leader owes in a
 * school year is the policy {@code OBSERVATION}; no national document gives a number, so none is owed until a node adopts one.
 * What was logged in error is withdrawn with its reason. The log counts in the review of a term and, as facts of scheme documents, in
 * how a principal serves and which grade she gets.
 */
package teacherdev.teacher.observation;
