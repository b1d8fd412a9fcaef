/**
 * What the tests of every module share: real PostgreSQL and Kafka, tokens of every kind, the golden samples of the
 * contracts, and the architecture's "never" as rules.
 */
package teacherdev.platform.testing;
