/** The ledger of training credit hours. */
package teacherdev.training;
