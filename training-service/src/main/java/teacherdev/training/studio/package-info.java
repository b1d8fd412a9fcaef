/**
 * Studios 名师工作室: a teacher of name leads others for a term of years; who is a member when, and what they do together, is
 * recorded. The organisation that founded a studio keeps it; its host keeps its events.
 */
package teacherdev.training.studio;
