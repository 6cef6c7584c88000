package org.greenroom.consent.statistics;

import org.greenroom.consent.Use;

/**
 * How a group answers a use. A member’s answer to a use is the strictest of its parts; what has run out or waits for
 * confirmation counts as unstated.
 */
public record UseShares(Use use, Share refuse, Share ask, Share allow, Share unstated) {}
