/** News for members, and the newsroom. */
@NullMarked
package org.greenroom.news.ui;

import org.jspecify.annotations.NullMarked;
