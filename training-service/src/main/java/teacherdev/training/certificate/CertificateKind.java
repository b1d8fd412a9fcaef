package teacherdev.training.certificate;

/** What is certified: 课程结业, 周期学时达标. */
public enum CertificateKind {
    COURSE,
    CYCLE
}
