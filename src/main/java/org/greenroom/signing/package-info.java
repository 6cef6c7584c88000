/** What the portal signs, with which keys, and whether something was signed by it: ES256 (RFC 7518), compact (RFC 7515). */
@NullMarked
package org.greenroom.signing;

import org.jspecify.annotations.NullMarked;
