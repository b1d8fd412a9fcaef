/**
 * The change feed: what happened in all three services, in one order, for programs that keep a copy (an HR system, a data
 * exchange). A change says that something changed, left, or has another key now, and where its present state can be read;
 * it carries ids and no personal data, so that a person can be erased without touching 400 days of history.
 *
 * <p>Events of every service come in through the inbox. Whoever appends holds the row of {@code feed_head}, so positions
 * have no gap and follow the commits: a reader who has seen a position will never find a smaller one later. Cursors are
 * positions, but readers must not know that.
 *
 * <p>Each change stores who may see it: the organisations that the thing belongs to, and those that it has just left. They
 * are told once that it is gone, and nothing more.
 */
package teacherdev.teacher.feed;
