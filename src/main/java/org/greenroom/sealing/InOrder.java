package org.greenroom.sealing;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Does work on all processors and hands the answers on in the order in which the work came. A bounded number is under
 * way at a time, so that whoever reads a long file never has much of it in memory.
 */
final class InOrder<R> implements AutoCloseable {
    /** Enough to keep many processors busy, and the same everywhere, so that the same fault is found first. */
    private static final int UNDER_WAY = 256;

    private final ExecutorService workers = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("sealing-", 0).factory());
    private final Queue<Future<R>> underWay = new ArrayDeque<>();
    private final Consumer<R> then;

    InOrder(Consumer<R> then) {
        this.then = then;
    }

    /** Begins a piece of work; what earlier ones threw is thrown here or by {@link #finish}. */
    void begin(Callable<R> work) {
        if (underWay.size() == UNDER_WAY) {
            handOn();
        }
        underWay.add(workers.submit(work));
    }

    /** How many answers have not been handed on yet. */
    int waiting() {
        return underWay.size();
    }

    /** Waits for all. */
    void finish() {
        while (!underWay.isEmpty()) {
            handOn();
        }
    }

    private void handOn() {
        try {
            then.accept(underWay.remove().get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while checking", e);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
