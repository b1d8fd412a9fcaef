/**
 * The person whom every feature of this service is about: her row is the lock of everything that belongs to her, her
 * version grows with each change, and each change tells the other services her full state. A feature changes something of
 * a teacher's through {@link teacherdev.teacher.person.ChangingPersons}, and fills its fields of the event by a
 * {@link teacherdev.teacher.person.EventPart} of its own. This package knows no other feature.
 */
package teacherdev.teacher.person;
