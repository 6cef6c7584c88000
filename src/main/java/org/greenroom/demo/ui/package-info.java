/** What the demonstration shows: the outbox page and the accounts on the sign-in page. */
@NullMarked
package org.greenroom.demo.ui;

import org.jspecify.annotations.NullMarked;
