package teacherdev.training.credit;

/**
 * Where an entry's hours come from and what proves it.
 *
 * @param evidence for example the number of a document; null where nothing beyond the source system proves it
 */
record Provenance(Origin origin, String evidence) {

    static Provenance of(Origin origin, String evidence) {
        return new Provenance(origin == null ? Origin.ACTIVITY : origin, evidence);
    }
}
