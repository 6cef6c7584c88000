/** What every request passes: filter chains, sign-in, headers. */
@NullMarked
package org.greenroom.access.web;

import org.jspecify.annotations.NullMarked;
