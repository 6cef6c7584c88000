/** Pages of stewards and organisers, and the page on which members read who their stewards are. */
@NullMarked
package org.greenroom.participation.ui;

import org.jspecify.annotations.NullMarked;
