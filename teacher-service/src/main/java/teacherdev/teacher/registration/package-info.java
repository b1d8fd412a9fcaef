/**
 * Five-year registration of teachers (定期注册): ethics, every year at least 合格, 360 hours of training. Grades and hours come
 * as events of the services that own them. The result follows from the facts; nobody chooses it. Source:
 * 教师〔2013〕9号 《中小学教师资格定期注册暂行办法》, articles 8 to 10; its name was checked, its
 * number and articles are quoted from memory.
 */
package teacherdev.teacher.registration;
