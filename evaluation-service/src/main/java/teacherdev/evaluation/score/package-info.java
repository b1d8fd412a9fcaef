/**
 * Score sheets 评分表: colleagues, leaders, pupils, parents and the person herself score by criteria; lesson observations use
 * the same form as their rubric. Colleagues and leaders are assigned and may recuse themselves; pupils and parents answer
 * with one-time codes. Answers carry no trace of who gave them. A mean is told only when the sheet is closed and only from
 * the policy's minimum sample on; there are no means of parts of the raters, so none can be computed back by subtraction.
 * A closed sheet is a source of inputs: {@code sheet.PEER} and so on, out of 100; a sample that is too small is missing.
 */
package teacherdev.evaluation.score;
