/** What each member says about likeness, voice and AI: kept as an append-only, provable record under the member’s own key. */
@org.jspecify.annotations.NullMarked
package org.greenroom.consent;
