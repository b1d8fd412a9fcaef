package teacherdev.platform.rules.engine;

import teacherdev.platform.rules.leaf.Type;

/**
 * A name of the document with the column that holds its values.
 *
 * @param places how many places its numbers are shown with at least
 * @param unit the unit for people to read, or null
 */
record Variable(String name, Type type, Level level, int slot, int places, String unit) {}
