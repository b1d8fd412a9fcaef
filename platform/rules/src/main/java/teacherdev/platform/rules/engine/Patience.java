package teacherdev.platform.rules.engine;

/** Asked now and then during a run whether it has taken too long; the caller knows a clock, the rules do not. */
@FunctionalInterface
public interface Patience {

    /** Waits for ever; a run is then bounded by its work alone. */
    Patience ENDLESS = () -> false;

    boolean isOver();
}
