package org.greenroom.access;

import java.util.UUID;

/**
 * A passkey was made; whoever writes notices tells the owner.
 *
 * @param accountId whose
 * @param name what the owner calls it
 */
public record PasskeyAdded(UUID accountId, String name) {}
