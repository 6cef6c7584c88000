/** Plain pages to print (the notice for the call board, the named list), and what organisers download. */
@NullMarked
package org.greenroom.participation.web;

import org.jspecify.annotations.NullMarked;
