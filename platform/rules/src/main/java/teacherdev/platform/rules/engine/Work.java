package teacherdev.platform.rules.engine;

/** What a run has done so far, in rows, records and long numbers looked at; beyond its bounds the run ends. */
final class Work {

    private static final long BASE = 5_000_000;
    private static final long PER_PERSON = 5_000;
    private static final int BETWEEN_QUESTIONS = 512;

    private final long most;
    private final Patience patience;
    private long done;
    private long askedAt;

    Work(int people, Patience patience) {
        this.most = BASE + PER_PERSON * people;
        this.patience = patience;
    }

    void spend(int amount) {
        done += amount;
        if (done > most) {
            throw new RunExhausted();
        }
        if (done - askedAt >= BETWEEN_QUESTIONS) {
            askedAt = done;
            if (patience.isOver()) {
                throw new RunExhausted();
            }
        }
    }
}
