package org.greenroom.consent.requests;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.greenroom.consent.Use;
import org.greenroom.texts.Languages;

/**
 * What a member says for a letter.
 *
 * @param kind which letter
 * @param language {@code en} or {@code cy}: the language of the letter
 * @param memberName the name the engager knows the member by
 * @param replyTo where the engager answers: a mail address, or a postal address on one line
 * @param engager to whom
 * @param production about which work
 * @param uses what is withdrawn, or what is asked about; may be empty when everything is asked about
 */
public record RequestForm(
        RequestKind kind,
        String language,
        String memberName,
        String replyTo,
        String engager,
        String production,
        SortedSet<Use> uses) {

    public RequestForm {
        language = Languages.of(language).getLanguage();
        memberName = line(memberName);
        replyTo = line(replyTo);
        engager = line(engager);
        production = line(production);
        uses = Collections.unmodifiableSortedSet(new TreeSet<>(uses));
    }

    /** As {@link RequestForm}, with the uses in any order. */
    public static RequestForm of(
            RequestKind kind,
            Locale language,
            String memberName,
            String replyTo,
            String engager,
            String production,
            Set<Use> uses) {
        return new RequestForm(
                kind, language.getLanguage(), memberName, replyTo, engager, production, new TreeSet<>(uses));
    }

    /** The language of the letter. */
    public Locale locale() {
        return Languages.of(language);
    }

    /** One line: what is typed stands in the subject of a mail. */
    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
