package teacherdev.platform.runtime.inbox;

/** An event as it arrived: where it comes from, and the fields that its handler declared. */
public record Arrived<D>(EventContext context, D data) {}
