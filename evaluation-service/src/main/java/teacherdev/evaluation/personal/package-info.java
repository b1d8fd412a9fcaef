/** What this service keeps of a person: told to her 个人数据导出, and forgotten when teacher-service makes her anonymous 匿名化. */
package teacherdev.evaluation.personal;
