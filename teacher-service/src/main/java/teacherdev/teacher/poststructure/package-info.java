/**
 * Posts of an organisation by level (岗位结构): how many the plan allows, how many are taken, who retires when, and what
 * would be free in later years. Special posts (特设岗位) stand outside. Appointing somebody beyond the quota is refused with the
 * figures. Sources: 国人部发〔2007〕59号; 国务院关于渐进式延迟法定退休年龄的办法 (2024).
 */
package teacherdev.teacher.poststructure;
