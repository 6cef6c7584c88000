/** The membership roll: members, workplaces, engagements and steward terms, and who of them makes an electorate. */
@NullMarked
package org.greenroom.membership;

import org.jspecify.annotations.NullMarked;
