package org.greenroom.site;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a plain page tells search engines and link previews; the model attribute {@code meta}.
 *
 * @param canonical the one address of what the page shows, in its language
 * @param type {@code website} or {@code article}
 * @param languages absolute address by language, {@code x-default} included
 * @param image absolute address of a picture, or null
 * @param imageAlt what it shows
 * @param published when it was first published, ISO 8601, or null
 * @param modified when it was last corrected, or null
 * @param listed whether search engines should list the page
 */
public record PageMeta(
        String canonical,
        String type,
        Map<String, String> languages,
        @Nullable String image,
        String imageAlt,
        @Nullable String published,
        @Nullable String modified,
        boolean listed) {}
