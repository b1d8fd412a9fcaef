/**
 * Training cycles 培训周期: what five years and a new teacher's first year ask for, what is reached, and what is missing by
 * when. What is asked is a scheme document (rules as data), by default the Ministry's regulation no. 7: 360 hours in five
 * years, 120 for new teachers; when cycles begin and whether each year has a floor is policy data of kind TRAINING_CYCLE.
 * Nothing of this is stored: progress is computed from the ledger's sums whenever it is asked for.
 */
package teacherdev.training.cycle;
