package org.greenroom.participation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenroom.access.CurrentUser;
import org.greenroom.membership.StewardTerm;
import org.greenroom.membership.StewardTerms;
import org.greenroom.texts.Times;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The right to see a workplace. It comes from a term that is current at this instant, by the UK's date, and is asked for at
 * each use: a role from the sign-in is not enough, since a term ends by itself.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class StewardAccess {

    private final StewardTerms terms;
    private final CurrentUser currentUser;
    private final Clock clock;

    StewardAccess(StewardTerms terms, CurrentUser currentUser, Clock clock) {
        this.terms = terms;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The current terms of whoever is signed in, by name of the workplace; of several at one workplace the longest. */
    public Collection<StewardTerm> mine() {
        var memberId = currentUser.require().memberId();
        if (memberId == null) {
            return List.of();
        }
        var byCode = terms.currentFor(memberId, today()).stream()
                .collect(Collectors.toMap(
                        StewardTerm::workplaceCode,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(StewardTerm::endsOn)),
                        TreeMap::new));
        return byCode.values().stream()
                .sorted(Comparator.comparing(StewardTerm::workplaceName).thenComparing(StewardTerm::workplaceCode))
                .toList();
    }

    /**
     * The current term at a workplace.
     *
     * @throws AccessDeniedException where there is none, whether the workplace exists or not
     */
    public StewardTerm require(String workplaceCode) {
        return mine().stream()
                .filter(term -> term.workplaceCode().equals(workplaceCode))
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("Not a steward of this workplace"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }
}
