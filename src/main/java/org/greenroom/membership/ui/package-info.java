/** Pages of the membership office: imports, members, workplaces. */
@NullMarked
package org.greenroom.membership.ui;

import org.jspecify.annotations.NullMarked;
