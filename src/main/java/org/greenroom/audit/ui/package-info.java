/** The audit trail on a page. */
@NullMarked
package org.greenroom.audit.ui;

import org.jspecify.annotations.NullMarked;
