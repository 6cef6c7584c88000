package org.greenroom.operations;

import org.jspecify.annotations.Nullable;

/** A program cannot do what was asked; the message says why and what to do, and nothing was changed. */
final class OperationFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OperationFailed(String why) {
        super(why);
    }

    OperationFailed(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
