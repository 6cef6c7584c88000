/** Every word a person sees, in English and Welsh: one set of bundles for views, plain pages, mail and the booth. */
@NullMarked
package org.greenroom.texts;

import org.jspecify.annotations.NullMarked;
