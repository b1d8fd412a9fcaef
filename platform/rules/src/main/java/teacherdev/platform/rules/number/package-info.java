/** Exact arithmetic: rationals, named rounding and the division of an amount into shares that sum to it. */
package teacherdev.platform.rules.number;
