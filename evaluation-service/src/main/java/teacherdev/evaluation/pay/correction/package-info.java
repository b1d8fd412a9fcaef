/**
 * What changes after a lock: a correction computes everybody anew as a further version, shows the difference person by
 * person, and when it is locked posts exactly the differences. Until then nothing changes; what events tell in the meantime
 * is listed as pending differences.
 */
package teacherdev.evaluation.pay.correction;
