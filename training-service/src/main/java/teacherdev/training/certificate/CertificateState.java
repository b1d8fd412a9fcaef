package teacherdev.training.certificate;

/** Whether a certificate stands. */
public enum CertificateState {
    VALID,
    REVOKED
}
