package teacherdev.gateway.limit;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A body that fails as soon as more than the limit has come by: chunked bodies announce no length. */
public final class CountedBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> body;
    private final long bytesMax;
    private long bytes;
    private boolean overLimit;
    private boolean ended;
    private Runnable afterEnd = () -> {};
    private Handler<Throwable> onFailure = failure -> {};

    public CountedBody(ReadStream<Buffer> body, long bytesMax) {
        this.body = body;
        this.bytesMax = bytesMax;
    }

    /** Whether more than the limit has come by. */
    public boolean isOverLimit() {
        return overLimit;
    }

    /** What to do when the whole body has come by, which may be now. */
    public void afterEnd(Runnable action) {
        if (ended) {
            action.run();
        } else {
            afterEnd = action;
        }
    }

    @Override
    public ReadStream<Buffer> handler(Handler<Buffer> handler) {
        body.handler(handler == null ? null : chunk -> pass(chunk, handler));
        return this;
    }

    private void pass(Buffer chunk, Handler<Buffer> handler) {
        bytes += chunk.length();
        // HTTP/2 ends a request without a body by an empty chunk, too.
        if (overLimit || chunk.length() == 0) {
            return;
        }
        if (bytes > bytesMax) {
            overLimit = true;
            onFailure.handle(new IllegalStateException("the body is larger than " + bytesMax + " bytes"));
        } else {
            handler.handle(chunk);
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
        onFailure = handler == null ? failure -> {} : handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(Handler<Void> handler) {
        body.endHandler(handler == null ? null : _ -> end(handler));
        return this;
    }

    private void end(Handler<Void> handler) {
        if (!overLimit) {
            ended = true;
            handler.handle(null);
            afterEnd.run();
        }
    }

    @Override
    public ReadStream<Buffer> pause() {
        body.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        body.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        body.fetch(amount);
        return this;
    }
}
