/**
 * Events leave with the transaction that caused them. A use case appends an event to the table {@code outbox} in its own
 * transaction; after the commit the relay sends it to Kafka and deletes the row. Nothing else in a service owns a
 * producer, so nothing can be stored but not sent, or sent but not stored.
 *
 * <p>Order: whoever appends an event of an aggregate holds that aggregate's row lock, so positions of one aggregate
 * follow its commits. The relay never remembers a position, because rows of other transactions become visible out of
 * order; it works on whatever rows exist. One relay per service leads, by an advisory lock; a paused leader loses its
 * database session, and Kafka fences its producer as soon as a twin takes over.
 */
package teacherdev.platform.runtime.outbox;
