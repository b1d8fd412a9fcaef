/**
 * The talent pool (人才库) of principals and research staff. Who may enter is a scheme document (codes {@code principal-entry} and
 * {@code research-staff-entry}; they ship, and a nearer node may adopt its own); every unmet condition is told. Whoever leaves
 * leaves with a day and a reason, and stays in the history. How members serve - terms at one school, a year in a school - and who gets the
 * next grade are scheme documents as well; those of principals may ask for goals met and lessons observed. Terms are kept with careers.
 */
package teacherdev.teacher.talent;
