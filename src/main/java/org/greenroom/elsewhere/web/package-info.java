/** The public page of a ballot held elsewhere. */
@NullMarked
package org.greenroom.elsewhere.web;

import org.jspecify.annotations.NullMarked;
