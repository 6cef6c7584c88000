/** Files kept byte for byte in the database, with their hash. */
@NullMarked
package org.greenroom.storage;

import org.jspecify.annotations.NullMarked;
