package org.greenroom.access;

import java.util.UUID;

/**
 * A password was set or changed by its owner. Whoever keeps sessions ends the others of the account.
 *
 * @param accountId whose
 */
public record PasswordChanged(UUID accountId) {}
