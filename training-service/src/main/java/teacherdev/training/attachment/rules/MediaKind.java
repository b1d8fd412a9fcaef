package teacherdev.training.attachment.rules;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The kinds of files that are taken, each known by the bytes that it begins with. */
public enum MediaKind {
    PDF("application/pdf", ".pdf", "255044462d"),
    JPEG("image/jpeg", ".jpg", "ffd8ff"),
    PNG("image/png", ".png", "89504e470d0a1a0a");

    private final String mediaType;
    private final String extension;
    private final byte[] beginning;

    MediaKind(String mediaType, String extension, String beginning) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.beginning = HexFormat.of().parseHex(beginning);
    }

    public String mediaType() {
        return mediaType;
    }

    /** With the dot. */
    public String extension() {
        return extension;
    }

    /** The kind of a content; empty for one that is not taken. */
    public static Optional<MediaKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        return content.length > beginning.length
                && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }
}
