/** The ballot pages of signed-in people: what members see, and how officers run a ballot. */
@NullMarked
package org.greenroom.ballot.ui;

import org.jspecify.annotations.NullMarked;
