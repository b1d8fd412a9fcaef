package teacherdev.teacher.organisation;

/** Where a school lies: 城区, 镇区, 乡村 (the classes of the statistical yearbooks). */
public enum Setting {
    URBAN,
    TOWN,
    VILLAGE
}
