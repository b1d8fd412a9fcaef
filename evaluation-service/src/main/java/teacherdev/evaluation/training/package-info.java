/** Training as evaluation sees it: the entries of training-service's ledger, as its events tell of them. */
package teacherdev.evaluation.training;
