/**
 * School evaluation 学校评价: a region's schools in three-year rounds, in five areas with the policy's weights. A round is decided
 * only when every school has a score in every area; then it ranks the schools, flags the weakest third and reports the
 * bottom two.
 */
package teacherdev.evaluation.schoolevaluation;
