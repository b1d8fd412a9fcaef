package teacherdev.teacher.statistics.rules;

/** The seven indicators of balance between schools, with the number of pupils that each is stated for. */
public enum Indicator {
    /** Teachers whose degree is above the required one, per 100 pupils. */
    DEGREE_ABOVE_REQUIRED(100),
    /** Backbone teachers of county level and above, per 100 pupils. */
    BACKBONE(100),
    /** Teachers of PE and arts, per 100 pupils. */
    PE_AND_ARTS(100),
    /** Square metres of teaching area per pupil. */
    TEACHING_AREA(1),
    /** Square metres of sports area per pupil. */
    SPORTS_AREA(1),
    /** Yuan of equipment per pupil. */
    EQUIPMENT_VALUE(1),
    /** Network classrooms per 100 pupils. */
    NETWORK_CLASSROOMS(100);

    private final int perPupils;

    Indicator(int perPupils) {
        this.perPupils = perPupils;
    }

    public int perPupils() {
        return perPupils;
    }
}
