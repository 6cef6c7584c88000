/**
 * What an independent scrutineer reads, exports and seals about a ballot: everything but its secrets. Rooms that keep
 * records of their own join by {@link org.greenroom.ballot.ReportPart}.
 */
@NullMarked
package org.greenroom.ballot.scrutiny;

import org.jspecify.annotations.NullMarked;
