/** Who did what to what. Append-only in the database itself; it carries ids and never names. */
package teacherdev.platform.runtime.audit;
