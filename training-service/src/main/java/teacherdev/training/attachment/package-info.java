/**
 * Attachments 佐证材料: files that prove a claim or an entry of the ledger, such as opening balances and hours from outside.
 * They are kept in this service's database. What a file is, its first bytes say; only PDF, JPEG and PNG are taken. Whoever
 * sees the record sees its files. A file is never changed and never replaced.
 */
package teacherdev.training.attachment;
