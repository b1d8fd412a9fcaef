/**
 * PostgreSQL and Kafka on one machine without containers: the real servers, from Maven artifacts. The tests use them, and
 * so does deploy/up. Durability is as in production unless a test says otherwise: zonky's defaults switch fsync off, so
 * the settings are spelled out here.
 */
package teacherdev.platform.local;
