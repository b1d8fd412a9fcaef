package teacherdev.training.partnership;

/** Who helps whom: 市市、县县、师范院校与市、其他高校与市县、教研室之间、校校、城乡. */
public enum PartnershipKind {
    CITY_CITY,
    COUNTY_COUNTY,
    NORMAL_UNIVERSITY_CITY,
    UNIVERSITY_LOCALITY,
    RESEARCH_OFFICES,
    SCHOOL_SCHOOL,
    URBAN_RURAL;

    /** Whether the helper is a university, which stands in no tree of schools and is known by its name only. */
    boolean helperIsOutside() {
        return this == NORMAL_UNIVERSITY_CITY || this == UNIVERSITY_LOCALITY;
    }
}
