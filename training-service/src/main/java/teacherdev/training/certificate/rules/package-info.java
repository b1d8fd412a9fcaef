/** What of a certificate may be shown to the public, and what exactly is signed. */
package teacherdev.training.certificate.rules;
