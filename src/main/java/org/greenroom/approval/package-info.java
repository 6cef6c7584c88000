/** Acts that need two different people: a proposal, the hash of what is proposed, the second person's decision. */
@NullMarked
package org.greenroom.approval;

import org.jspecify.annotations.NullMarked;
