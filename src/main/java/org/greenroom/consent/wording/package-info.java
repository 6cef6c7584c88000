/**
 * The texts that members read before they decide: versions of the wording of each use, published by two officers and
 * kept for good. Outside {@code org.greenroom.consent} only the demonstration uses this package.
 */
@NamedInterface("wording")
@NullMarked
package org.greenroom.consent.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
