/**
 * Where members’ records lie: events sealed under each member’s own key, chained by hash, with a signed root a day.
 * Plain SQL. Nothing outside {@code org.greenroom.consent} uses this package.
 */
@NullMarked
package org.greenroom.consent.ledger;

import org.jspecify.annotations.NullMarked;
