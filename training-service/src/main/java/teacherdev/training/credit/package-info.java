/**
 * The ledger of training credits 学时台账. An entry grants hours to a teacher for an activity, or reverses an earlier
 * entry; nothing is ever changed or deleted, and every total is a sum of entries. Each entry carries the hours of the
 * activity (for statistics) and an amount with a unit (by the credit rule); until a credit scheme applies, the amount is
 * the hours. The account row of a teacher is the lock of her ledger and numbers its events.
 */
package teacherdev.training.credit;
