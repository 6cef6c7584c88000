package org.greenroom.access;

import java.io.Serializable;
import java.util.UUID;

/**
 * What a browser is asked to do with a passkey. Stays on the server while the browser works; the answer fits this one
 * only.
 *
 * @param <O> the options as Spring keeps them
 * @param accountId whose passkey is meant
 * @param options what is asked for
 * @param json the same for the browser
 */
public record PasskeyCeremony<O>(UUID accountId, O options, String json) implements Serializable {

    @Override
    public String toString() {
        return "PasskeyCeremony[" + accountId + "]";
    }
}
