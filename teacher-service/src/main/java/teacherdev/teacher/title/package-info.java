/**
 * Titles (职称) and post grades (岗位等级) of teachers. A title is qualified for and then appointed to; years count from the
 * appointment. Which title comes after which is a matter of levels; what each needs is a scheme document, and every
 * condition of it is told to the teacher, met or not. Sources: 人社部发〔2015〕79号, 国人部发〔2007〕59号.
 */
package teacherdev.teacher.title;
