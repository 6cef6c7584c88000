/** What a member takes along: receipts as JSON and signed, and the file of the whole record. */
@NullMarked
package org.greenroom.consent.receipt;

import org.jspecify.annotations.NullMarked;
