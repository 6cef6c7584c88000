package org.greenroom.access.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenroom.access.SignedIn;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.springframework.stereotype.Component;

/** Own data in the words of a reader: where the file has a code, the page has its meaning, and never the code. */
@Component
class OwnDataWords {

    private static final String VALUE = "owndata.value.";

    /** Fields of codes; everything else is what somebody wrote. */
    static final Set<String> CODED = Set.of(
            "action",
            "capacity",
            "choice",
            "field",
            "kind",
            "language",
            "madeBy",
            "medium",
            "outcome",
            "purpose",
            "role",
            "state",
            "status",
            "transports");

    /** Texts of other rooms that say the same. */
    private static final Map<String, List<String>> OTHERS =
            Map.of("field", List.of("membership.correction.field."), "kind", List.of("membership.reads.kind."));

    private final Texts texts;
    private final Times times;

    OwnDataWords(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
    }

    String title(String part, Locale locale) {
        return texts.get(locale, "owndata.part." + part);
    }

    String field(String field, Locale locale) {
        return texts.get(locale, "owndata.field." + field);
    }

    /** What a field of a part says, to the person it is about. */
    String value(String part, String field, Object value, SignedIn person, Locale locale) {
        return switch (value) {
            case Instant at -> times.full(at, locale);
            case LocalDate day -> times.date(day, locale);
            case Boolean yes -> texts.get(locale, yes ? "owndata.yes" : "owndata.no");
            case Map<?, ?> whole -> texts.get(locale, "owndata.inFile");
            case String subject
            when part.equals("trail") && field.equals("subject") -> subject(subject, person, locale);
            case String several
            when field.equals("transports") ->
                Arrays.stream(several.split("[,; ]+"))
                        .filter(code -> !code.isBlank())
                        .map(code -> meaning(part, field, code, locale))
                        .collect(Collectors.joining(", "));
            case String code when CODED.contains(field) -> meaning(part, field, code, locale);
            default -> value.toString();
        };
    }

    private String meaning(String part, String field, String code, Locale locale) {
        // What a steward’s or an officer’s look was for is stored as the key of its text.
        var others = part.equals("whoLooked") || field.equals("field")
                ? OTHERS.getOrDefault(field, List.of())
                : List.<String>of();
        return Stream.of(
                        Stream.of(VALUE + field + "." + code),
                        others.stream().map(prefix -> prefix + code),
                        Stream.of(VALUE + code, part.equals("whoLooked") ? code : VALUE + code))
                .flatMap(keys -> keys)
                .filter(texts::has)
                .findFirst()
                .map(key -> texts.get(locale, key))
                .orElseGet(() -> texts.get(locale, VALUE + "unknown"));
    }

    private String subject(String subject, SignedIn person, Locale locale) {
        var member = person.memberId();
        if (subject.endsWith(person.accountId().toString())) {
            return texts.get(locale, VALUE + "subject.account");
        }
        return texts.get(
                locale,
                VALUE + (member != null && subject.endsWith(member.toString()) ? "subject.member" : "subject.other"));
    }
}
