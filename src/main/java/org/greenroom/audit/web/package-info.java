/** The audit trail as files. */
@NullMarked
package org.greenroom.audit.web;

import org.jspecify.annotations.NullMarked;
