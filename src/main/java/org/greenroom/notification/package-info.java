/** What the portal sends: mail through an outbox that belongs to the sender's transaction, and letters to print. */
@NullMarked
package org.greenroom.notification;

import org.jspecify.annotations.NullMarked;
