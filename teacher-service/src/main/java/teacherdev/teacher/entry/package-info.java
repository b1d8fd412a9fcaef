/**
 * Things that teachers have - degrees, titles, honours - by the thousand. A source system sends what it knows under keys of its
 * own; each row is created, changes what is known, says nothing new, or fails alone. The features say what a row means
 * by an {@link teacherdev.teacher.entry.EntryBook}; this package knows none of them.
 */
package teacherdev.teacher.entry;
