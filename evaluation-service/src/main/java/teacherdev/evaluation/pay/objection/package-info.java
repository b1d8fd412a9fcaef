/**
 * Objections to pay 异议: somebody to whom her statement was shown says what is wrong with it, whoever decides over the pool
 * answers, never on her own case, and what is upheld needs a remedy: before the lock the pool is computed again, after it a
 * correction follows. A pool is not locked while an answer or a remedy is missing.
 */
package teacherdev.evaluation.pay.objection;
