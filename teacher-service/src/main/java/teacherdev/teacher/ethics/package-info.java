/**
 * Professional ethics (师德): the yearly pledge, and cases on the coded negative list. A case is reported, the teacher has the
 * right of reply, a bureau confirms or dismisses it, a sanction has an end, and repair closes it. What was written is never
 * changed. Which consequences a confirmed case has - a veto on titles, honours, assessment and pay, for how long - is policy
 * data (ETHICS). Sources: 教师〔2018〕16-18号 (ten rules of professional conduct and their sanctions).
 */
package teacherdev.teacher.ethics;
