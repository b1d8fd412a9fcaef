package teacherdev.training.attachment.store;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** A place for the contents of files. */
interface ContentStore {

    /**
     * Takes a content in. Outside of any transaction, because it may take as long as a network does; what no transaction keeps
     * afterwards goes away by itself.
     */
    void bring(UUID fileId, byte[] content);

    /** Keeps what was brought, in the transaction that writes the file. */
    void keep(UUID fileId, byte[] content);

    /** The content of a file, if it lies here and is what was kept. */
    Optional<byte[]> find(UUID fileId);

    /** Lets go of what lies here, in the transaction that says that it goes. */
    void letGo(Collection<UUID> fileIds);
}
