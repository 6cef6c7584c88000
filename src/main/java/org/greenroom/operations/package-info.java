/**
 * What whoever runs the portal does with it from outside: moving it to PostgreSQL, backing it up, restoring it. Plain
 * programs on the database and the folder of keys; the portal itself does not run meanwhile, or not in this process.
 */
@NullMarked
package org.greenroom.operations;

import org.jspecify.annotations.NullMarked;
