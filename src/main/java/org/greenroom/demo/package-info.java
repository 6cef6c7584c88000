/** The demonstration: a small invented union, and a page in place of a mail server. Never in production. */
@NullMarked
package org.greenroom.demo;

import org.jspecify.annotations.NullMarked;
