/**
 * The whole system on one machine: PostgreSQL, Kafka, the three services and the gateway as separate processes, local
 * tokens, and a small sample. {@link teacherdev.deploy.launcher.LocalSystem} is also what the end-to-end tests drive.
 */
package teacherdev.deploy.launcher;
