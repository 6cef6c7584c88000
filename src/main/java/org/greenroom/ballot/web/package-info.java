/** The booth's page and its JSON endpoints. */
@NullMarked
package org.greenroom.ballot.web;

import org.jspecify.annotations.NullMarked;
