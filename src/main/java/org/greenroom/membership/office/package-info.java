/**
 * The membership office at work: one member's page, engagements and terms written by hand, corrections that members ask
 * for, and members who stand on the roll twice.
 */
@NamedInterface("office")
@NullMarked
package org.greenroom.membership.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
