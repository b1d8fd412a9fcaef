package teacherdev.training.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody who was there said; whose it is, how she rated and when she said it is not told 反馈意见. */
@Schema(name = "FeedbackComment")
public record CommentView(
        @Schema(examples = "课例很实用，希望增加研讨时间") String comment) {}
