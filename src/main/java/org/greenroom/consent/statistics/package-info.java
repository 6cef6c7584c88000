/** Quarterly figures of what members say, within rule 10: rounded, suppressed, and never a list of members. */
@NullMarked
package org.greenroom.consent.statistics;

import org.jspecify.annotations.NullMarked;
