/** What leaves the screen: PDF files and QR codes. Knows no feature. */
@NullMarked
package org.greenroom.print;

import org.jspecify.annotations.NullMarked;
