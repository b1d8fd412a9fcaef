/**
 * Rankings 量化推荐: candidates for a title, an award or a promotion in the order of their scores, cut at a quota. The order
 * is the same for the same data: by score, then by the declared tie-breaks. Vetoed people have no place. Where people
 * tie in everything at the cut, nothing is stored and a person must say whom she chooses and why; that stands in the audit
 * trail.
 */
package teacherdev.evaluation.ranking;
