/** The append-only, chained record of who did what. Knows no other part of the portal. */
@NullMarked
package org.greenroom.audit;

import org.jspecify.annotations.NullMarked;
