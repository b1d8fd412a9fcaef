/** The codes that this service's API uses, with their names in Chinese and English 代码表. They are data and ship with the service. */
package teacherdev.teacher.codelist;
