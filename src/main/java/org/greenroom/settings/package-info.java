/** What a union sets for itself: its name, whom to ask. Limits live as records beside the feature they limit. */
@NullMarked
package org.greenroom.settings;

import org.jspecify.annotations.NullMarked;
