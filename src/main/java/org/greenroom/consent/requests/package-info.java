/**
 * Letters that members send to engagers themselves, a withdrawal or a request for access, and what becomes of them. The
 * portal writes, keeps and counts the days; it never sends, because a letter from it would reveal the membership.
 */
@NamedInterface("requests")
@NullMarked
package org.greenroom.consent.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
