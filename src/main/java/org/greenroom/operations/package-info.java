/**
 * What whoever runs the portal does with it from outside: moving it to PostgreSQL, backing it up, restoring it. Plain
 * programs on the database and the folder of keys; the portal itself does not run meanwhile, or not in this process. Only
 * the backup is also written by the portal itself, each night where that is wanted.
 */
@NullMarked
package org.greenroom.operations;

import org.jspecify.annotations.NullMarked;
