package org.greenroom.access;

import java.util.Locale;

/**
 * A link that can be used.
 *
 * @param displayName whom to greet
 * @param signInName what its owner signs in with from then on
 * @param firstTime whether the account has no password yet
 * @param language the language its owner reads
 */
public record OpenActivation(String displayName, String signInName, boolean firstTime, Locale language) {}
