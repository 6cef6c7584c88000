/** The published keys, for whoever checks a signature. */
@NullMarked
package org.greenroom.signing.web;

import org.jspecify.annotations.NullMarked;
