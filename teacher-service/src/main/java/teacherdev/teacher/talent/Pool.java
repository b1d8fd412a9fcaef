package teacherdev.teacher.talent;

/** The pools: 校长后备, 教研员后备; each has the code of the scheme that says who may enter. */
public enum Pool {
    PRINCIPAL("principal-entry"),
    RESEARCH_STAFF("research-staff-entry");

    private final String schemeCode;

    Pool(String schemeCode) {
        this.schemeCode = schemeCode;
    }

    String schemeCode() {
        return schemeCode;
    }
}
