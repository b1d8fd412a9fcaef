/**
 * Attachments 佐证材料: files that prove a claim or an entry of the ledger, such as opening balances and hours from outside.
 * What a file is, its first bytes say; only PDF, JPEG and PNG are taken. Whoever sees the record sees its files. A file is
 * never changed and never replaced. Where its content lies is told in {@code store}.
 */
package teacherdev.training.attachment;
