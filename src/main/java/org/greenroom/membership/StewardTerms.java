package org.greenroom.membership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is steward where. The right to see a workplace comes from a current term and ends with it by itself: ask on each
 * use, never keep the answer.
 */
@Service
@Transactional(readOnly = true)
public class StewardTerms {
    private final StewardTermRepository terms;

    StewardTerms(StewardTermRepository terms) {
        this.terms = terms;
    }

    /** The terms a member holds on a day (UK date), by name of the workplace; the last day of a term counts. */
    public List<StewardTerm> currentFor(UUID memberId, LocalDate day) {
        return terms.currentFor(memberId, day).stream()
                .map(StewardTermEntry::term)
                .toList();
    }

    /** Whether a member holds a term at a workplace on a day. */
    public boolean isSteward(UUID memberId, String workplaceCode, LocalDate day) {
        return currentFor(memberId, day).stream()
                .anyMatch(t -> t.workplaceCode().equals(workplaceCode));
    }

    /** The terms held at a workplace on a day, the longest serving first. */
    public List<StewardTerm> currentAt(String workplaceCode, LocalDate day) {
        return terms.currentAt(workplaceCode, day).stream()
                .map(StewardTermEntry::term)
                .toList();
    }

    /** The terms held at several workplaces on a day by workplace, the longest serving first, in one statement. */
    public Map<String, List<StewardTerm>> currentAt(Collection<String> workplaceCodes, LocalDate day) {
        return workplaceCodes.isEmpty()
                ? Map.of()
                : terms.currentAtAny(workplaceCodes, day).stream()
                        .map(StewardTermEntry::term)
                        .collect(Collectors.groupingBy(StewardTerm::workplaceCode));
    }

    /** The workplaces that have a steward on a day. */
    public Set<String> workplacesWithSteward(LocalDate day) {
        return terms.codesWithSteward(day);
    }

    /** All terms held on a day. */
    public List<StewardTerm> currentOn(LocalDate day) {
        return terms.currentOn(day).stream().map(StewardTermEntry::term).toList();
    }

    /** Every term of a member, past and to come, the latest first. */
    public List<StewardTerm> allOf(UUID memberId) {
        return terms.ofMember(memberId).stream().map(StewardTermEntry::term).toList();
    }
}
