package org.greenroom.consent.wording;

import org.greenroom.consent.Use;

/**
 * A new version is published. Told in the publishing transaction: an exception thrown by a listener undoes it.
 *
 * @param use the use
 * @param version the new version, 2 or more
 * @param material whether members who answered ask or allow are to be asked again
 */
public record WordingPublished(Use use, int version, boolean material) {}
