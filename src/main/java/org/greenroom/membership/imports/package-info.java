/**
 * Takes a membership system's export into the roll: files are read and compared with what is stored, shown as a
 * preview, and applied in one transaction.
 */
@NamedInterface("imports")
@NullMarked
package org.greenroom.membership.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
