/** What anybody may read without an account: published keys, statements by link, and how to check them. */
@NullMarked
package org.greenroom.consent.web;

import org.jspecify.annotations.NullMarked;
