/** Keys that lie outside the database and its backups, and the envelopes made with them. Knows no other room. */
@org.jspecify.annotations.NullMarked
package org.greenroom.keys;
