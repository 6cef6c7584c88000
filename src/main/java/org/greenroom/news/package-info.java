/** News: written, corrected and withdrawn by editors; read by visitors and members. Nobody learns who read what. */
@NullMarked
package org.greenroom.news;

import org.jspecify.annotations.NullMarked;
