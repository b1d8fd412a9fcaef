/**
 * Encryption of single sensitive fields (identity numbers, contacts). The ciphertext is bound to the field's name, so a
 * value copied into another column does not decrypt. Look-up by value goes through a keyed hash, the blind index, which
 * tells nothing to somebody who has the database but not the key.
 */
package teacherdev.platform.runtime.cipher;
