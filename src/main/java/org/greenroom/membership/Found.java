package org.greenroom.membership;

import java.util.List;

/**
 * One page of something that was looked for.
 *
 * @param total how many there are on all pages
 */
public record Found<T>(List<T> items, long total) {
    public Found {
        items = List.copyOf(items);
    }
}
