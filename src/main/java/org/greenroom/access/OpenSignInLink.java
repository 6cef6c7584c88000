package org.greenroom.access;

import java.util.UUID;

/**
 * A link that can sign somebody in.
 *
 * @param accountId whom
 * @param displayName how the person is called
 */
public record OpenSignInLink(UUID accountId, String displayName) {}
