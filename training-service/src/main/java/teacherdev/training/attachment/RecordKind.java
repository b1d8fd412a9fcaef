package teacherdev.training.attachment;

/** What a file may belong to: a claim, or an entry of the ledger. */
enum RecordKind {
    CLAIM,
    CREDIT
}
