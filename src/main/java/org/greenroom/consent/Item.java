package org.greenroom.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The smallest thing that is answered: a use, for one modality where that matters, for one language where the member
 * says so.
 *
 * @param use the use
 * @param modality one of the use's modalities; null exactly for a use that has none
 * @param language primary subtag of BCP 47, such as {@code fr}; null for every language without an answer of its own
 */
public record Item(
        Use use, @Nullable Modality modality, @Nullable String language) implements Comparable<Item> {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Comparator<Item> ORDER = Comparator.comparing(Item::use)
            .thenComparing(Item::modality, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Item::language, Comparator.nullsFirst(Comparator.naturalOrder()));

    public Item {
        var known =
                modality == null ? use.modalities().isEmpty() : use.modalities().contains(modality);
        if (!known) {
            throw new IllegalArgumentException(use + " is not answered for " + modality);
        }
        if (language != null
                && (!use.byLanguage() || !LANGUAGE.matcher(language).matches())) {
            throw new IllegalArgumentException(use + " is not answered for this language");
        }
    }

    /** The items that every member has for this use; languages come on top. */
    public static List<Item> of(Use use) {
        return use.modalities().isEmpty()
                ? List.of(new Item(use, null, null))
                : use.modalities().stream()
                        .map(modality -> new Item(use, modality, null))
                        .toList();
    }

    /**
     * Reads what {@link #key} wrote.
     *
     * @throws IllegalArgumentException when it is no item
     */
    @JsonCreator
    public static Item parse(String key) {
        var dot = key.indexOf('.');
        if (dot < 0) {
            return new Item(Use.valueOf(key), null, null);
        }
        var use = Use.valueOf(key.substring(0, dot));
        var part = key.substring(dot + 1);
        return use.byLanguage() ? new Item(use, null, part) : new Item(use, Modality.valueOf(part), null);
    }

    /** As it stands in events and statements: {@code SCAN_FACE}, {@code REPLICA_MARKETING.FACE}, {@code DUB_TRANSLATION.fr}. */
    @JsonValue
    public String key() {
        if (modality != null) {
            return use + "." + modality;
        }
        return language == null ? use.name() : use + "." + language;
    }

    @Override
    public int compareTo(Item other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return key();
    }
}
