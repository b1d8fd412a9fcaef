/** The arithmetic of pay: exact, in whole cents, with what is left over going to the largest remainders. */
package teacherdev.evaluation.pay.rules;
