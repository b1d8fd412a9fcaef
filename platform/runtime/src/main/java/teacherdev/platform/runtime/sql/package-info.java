/**
 * Plain SQL without ceremony, for ledgers, projections, lists and statistics. Entities that are loaded, changed and saved
 * go through Panache repositories; everything else is a text block beside the record that it fills, run by
 * {@link teacherdev.platform.runtime.sql.Sql} on the connection of the running transaction.
 */
package teacherdev.platform.runtime.sql;
