/** Markdown to safe HTML. Knows nothing of articles. */
@NullMarked
package org.greenroom.news.text;

import org.jspecify.annotations.NullMarked;
