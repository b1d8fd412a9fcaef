/** What a move means for the balance between schools; pure. */
package teacherdev.teacher.mobility.rules;
