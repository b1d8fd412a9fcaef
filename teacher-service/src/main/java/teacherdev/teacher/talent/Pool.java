package teacherdev.teacher.talent;

/** The pools: 校长后备, 教研员后备; each has the codes of the schemes that say who may enter and what service asks. */
public enum Pool {
    PRINCIPAL("principal-entry", "principal-service"),
    RESEARCH_STAFF("research-staff-entry", "research-staff-service");

    private final String schemeCode;
    private final String serviceCode;

    Pool(String schemeCode, String serviceCode) {
        this.schemeCode = schemeCode;
        this.serviceCode = serviceCode;
    }

    /** What a member must keep to: terms, a year in a school; who does not is to move on. */
    String serviceCode() {
        return serviceCode;
    }

    String schemeCode() {
        return schemeCode;
    }
}
