/**
 * Where the contents of files lie: in this service's database, or in an S3-compatible store. Configuration says where new ones
 * go; each is read and deleted where it lies, so that an operator can change it any day. What leaves for the store is
 * encrypted before. No object is there without a row that knows of it: it is {@code COMING} before it is put, {@code KEPT} from
 * the commit that writes its file, {@code GOING} from the commit that lets it go.
 */
package teacherdev.training.attachment.store;
