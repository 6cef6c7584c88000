/** News for visitors: plain pages, the feed, and the files of articles. */
@NullMarked
package org.greenroom.news.web;

import org.jspecify.annotations.NullMarked;
