/**
 * Certificates 结业证书、学时认定证书: issued for a course that was passed or a training cycle that was met, once each as long as
 * it stands; numbered without gaps within an organisation and a year, signed with a key of the deployment's keyset, and
 * checked by anybody by number and code. A certificate is never changed: a wrong one is revoked with the reason, and
 * another one with another number may be issued.
 */
package teacherdev.training.certificate;
