/** News by mail: what each member chose, and the mails that follow from it. */
@NullMarked
package org.greenroom.news.mail;

import org.jspecify.annotations.NullMarked;
