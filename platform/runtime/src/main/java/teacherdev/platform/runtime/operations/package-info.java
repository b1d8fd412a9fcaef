/**
 * What the on-call engineer needs at night: how far behind events are, which could not be taken and why, a way to hand
 * them over again, and a way to emit current state anew so that a lost projection can be rebuilt while the system runs.
 */
package teacherdev.platform.runtime.operations;
