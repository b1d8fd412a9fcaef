/**
 * Two records of one person become one 重复档案合并. The surviving record takes over what the absorbed one had, each feature by a
 * {@link teacherdev.teacher.person.MergePart} of its own; the absorbed one stays as a tombstone that leads to the survivor.
 * Either all of it happens or, where the records contradict each other, nothing.
 */
package teacherdev.teacher.merge;
