/**
 * The texts that members read before they decide: versions of the wording of each use, published by two officers and
 * kept for good. Nothing outside {@code org.greenroom.consent} uses this package.
 */
@NullMarked
package org.greenroom.consent.wording;

import org.jspecify.annotations.NullMarked;
