package org.greenroom.membership;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.access.MemberRecords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells access who is on the roll and who is steward. */
@Component
@Transactional(readOnly = true)
class RollForAccess implements MemberRecords {

    private final MemberDirectory directory;
    private final StewardTerms terms;

    RollForAccess(MemberDirectory directory, StewardTerms terms) {
        this.directory = directory;
        this.terms = terms;
    }

    @Override
    public Optional<Person> byId(UUID memberId) {
        return directory.byId(memberId).map(RollForAccess::person);
    }

    @Override
    public Optional<Person> byNumber(String number) {
        return directory.byNumber(number).map(RollForAccess::person);
    }

    @Override
    public Optional<Person> byEmail(String email) {
        return directory.byEmail(email).map(RollForAccess::person);
    }

    @Override
    public boolean isSteward(UUID memberId, LocalDate day) {
        return !terms.currentFor(memberId, day).isEmpty();
    }

    @Override
    public List<Steward> stewards(LocalDate day) {
        var current = terms.currentOn(day);
        var members = directory.byIds(
                current.stream().map(StewardTerm::memberId).distinct().toList());
        return current.stream()
                .filter(term -> members.containsKey(term.memberId()))
                .map(term -> new Steward(
                        term.memberId(),
                        members.get(term.memberId()).displayName(),
                        term.workplaceName(),
                        term.endsOn()))
                .sorted(Comparator.comparing(Steward::name).thenComparing(Steward::workplace))
                .toList();
    }

    private static Person person(MemberSummary member) {
        return new Person(
                member.id(), member.number(), member.displayName(), member.rollName(), member.email(), member.locale());
    }
}
