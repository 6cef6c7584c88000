package org.greenroom.news;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * For whom an article is.
 *
 * @param kind the kind
 * @param targets which branches, agreements, workplaces or ballot; empty for the kinds that name none
 */
public record Audience(AudienceKind kind, SortedSet<String> targets) {

    public Audience {
        targets = Collections.unmodifiableSortedSet(kind.named() ? new TreeSet<>(targets) : new TreeSet<>());
    }

    /** Everybody, visitors too. */
    public static Audience everyone() {
        return new Audience(AudienceKind.EVERYONE, new TreeSet<>());
    }

    /** All members. */
    public static Audience members() {
        return new Audience(AudienceKind.MEMBERS, new TreeSet<>());
    }

    /** Some of a kind. */
    public static Audience of(AudienceKind kind, Set<String> targets) {
        return new Audience(kind, new TreeSet<>(targets));
    }

    /** Whether it says whom it is for. */
    public boolean complete() {
        return !kind.named() || !targets.isEmpty();
    }
}
