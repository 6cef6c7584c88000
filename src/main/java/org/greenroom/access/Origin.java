package org.greenroom.access;

import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from.
 *
 * @param address network address; used for limits and kept nowhere
 * @param device the secret of the browser's device cookie, or null when it has none
 * @param userAgent what the browser says it is, or null
 */
public record Origin(
        String address, @Nullable String device, @Nullable String userAgent) {

    /** Without the address and the secret, so that it may reach a log. */
    @Override
    public String toString() {
        return "Origin";
    }
}
