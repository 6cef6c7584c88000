package org.greenroom.access;

import java.util.UUID;

/**
 * A passkey was taken away by its owner.
 *
 * @param accountId whose
 */
public record PasskeyRemoved(UUID accountId) {}
