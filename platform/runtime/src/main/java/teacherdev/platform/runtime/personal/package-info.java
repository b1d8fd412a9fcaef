/** All that a service stores of one person, to be told to her, and to be forgotten when she is made anonymous. */
package teacherdev.platform.runtime.personal;
