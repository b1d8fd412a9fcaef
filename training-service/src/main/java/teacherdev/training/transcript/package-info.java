/**
 * Transcripts 学时学分证明: every entry of a teacher's ledger in a period with where it comes from, the sums by year and by
 * category, and what the requirements of the period ask for and still miss. Nothing is stored: it is one read of the
 * ledger and the judgement of the cycles, so it always equals both.
 */
package teacherdev.training.transcript;
