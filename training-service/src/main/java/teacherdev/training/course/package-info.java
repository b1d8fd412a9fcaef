/**
 * What can be learned 培训项目与课程: programmes with the book of their money, courses with their hours, audience, topics and what it
 * takes to pass. An organisation's courses are an offer to everybody below it. A diagnosis of needs leads to a menu of
 * recommended electives (菜单培训).
 */
package teacherdev.training.course;
