package teacherdev.evaluation.result;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The command to compute; there is nothing to choose. */
@Schema(name = "EvaluationComputationRequest")
record ComputationRequest() {}
