/**
 * Applications for titles (职称申报评审): drafted and submitted by the teacher, reviewed and scored by the school, ranked within
 * the posts that are free, published for objections, decided by the county. A return begins a new round. Nobody chooses a
 * state: each step is an operation of its own, open to the role whose work it is. Points come from the scheme that the
 * school's nearest node adopted (policy TITLE_REVIEW names its code); what it takes from the profile nobody types, and a submission
 * freezes it; equal points at the cut go to a person. Sources:
 * 人社部发〔2015〕79号, 人社部令第40号 (2019).
 */
package teacherdev.teacher.application;
