package teacherdev.teacher.career;

/** How somebody is employed: 在编, 聘用, 临聘, 退休返聘. Decides pools, quotas and statistics. */
public enum EmploymentKind {
    ESTABLISHED,
    CONTRACT,
    TEMPORARY,
    REHIRED
}
