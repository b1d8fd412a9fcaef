/** Measures of dispersion and the hiding of small cells, shared by the statistics of this service. */
package teacherdev.evaluation.dispersion;
