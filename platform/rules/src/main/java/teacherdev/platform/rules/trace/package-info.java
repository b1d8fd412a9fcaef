/** Why a figure is what it is: line by line, as data and in words, in Chinese and English. */
package teacherdev.platform.rules.trace;
