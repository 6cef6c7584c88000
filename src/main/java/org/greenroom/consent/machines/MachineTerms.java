package org.greenroom.consent.machines;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenroom.consent.Answer;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.Overview;
import org.greenroom.consent.Reading;
import org.greenroom.consent.Use;

/**
 * What a member's preferences come to in terms that machines read. These know no conditions: whatever is not allowed
 * without any is a no. Since every allowance has conditions and an end, that is a no to everything as long as members'
 * allowances are what they are; the mapping asks all the same, rather than take it for granted.
 *
 * @param terms each term and whether it is a yes
 */
public record MachineTerms(List<Term> terms) {

    /** A term and its answer. */
    public record Term(MachineTerm term, boolean allowed) {}

    /** What a record as it stands comes to. */
    public static MachineTerms of(Overview overview) {
        return of(use -> overview.of(use).readings().values().stream()
                .map(Reading::leeway)
                .toList());
    }

    /** @param leeways what applies to each item of a use */
    static MachineTerms of(Function<Use, List<Leeway>> leeways) {
        return new MachineTerms(Arrays.stream(MachineTerm.values())
                .map(term -> new Term(
                        term, term.uses().stream().allMatch(use -> allowedWithoutConditions(leeways.apply(use)))))
                .toList());
    }

    private static boolean allowedWithoutConditions(List<Leeway> leeways) {
        return !leeways.isEmpty()
                && leeways.stream()
                        .allMatch(leeway -> leeway.answer() == Answer.ALLOW
                                && leeway.conditions().isEmpty()
                                && leeway.until() == null);
    }

    /** The value of an HTTP field {@code Content-Usage}: a dictionary of structured fields (RFC 9651). */
    public String contentUsage() {
        return terms.stream()
                .map(term -> term.term().aipref() + "=" + (term.allowed() ? "y" : "n"))
                .collect(Collectors.joining(", "));
    }

    /** Lines for a {@code robots.txt} (RFC 9309 with draft-ietf-aipref-attach, section 3). */
    public String robots() {
        return """
                User-Agent: *
                Allow: /
                Content-Usage: / %s
                """.formatted(contentUsage());
    }

    /** A document of RSL 1.0 for a whole site. */
    public String rsl() {
        var permits = names(true);
        var prohibits = terms.stream().noneMatch(Term::allowed) ? "ai-all" : names(false);
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- A statement of preferences, not an offer of a licence. -->
                <rsl xmlns="https://rslstandard.org/rsl">
                  <content url="/">
                    <license>
                %s%s    </license>
                  </content>
                </rsl>
                """.formatted(element("permits", permits), element("prohibits", prohibits));
    }

    private String names(boolean allowed) {
        return terms.stream()
                .filter(term -> term.allowed() == allowed)
                .map(term -> term.term().rsl())
                .collect(Collectors.joining(" "));
    }

    private static String element(String name, String usages) {
        return usages.isEmpty() ? "" : "      <%s type=\"usage\">%s</%s>\n".formatted(name, usages, name);
    }
}
