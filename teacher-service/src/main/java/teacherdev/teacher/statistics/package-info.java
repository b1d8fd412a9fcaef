/**
 * Figures about staff, titles and the balance between schools (义务教育优质均衡), as of any day and as it was known at any
 * instant. This package only reads. Counts and the lists behind them come from the same statement, so they agree. Sources:
 * 教督〔2017〕6号 (seven indicators, coefficients), the ministry's statistical forms.
 */
package teacherdev.teacher.statistics;
