/**
 * The organisation tree: the country, provinces, prefectures and counties, and the schools and offices in them. Each node
 * carries its path, the codes from the country down to itself. A grant's scope is the code of one node, and covers every
 * node whose path contains it.
 */
package teacherdev.teacher.organisation;
