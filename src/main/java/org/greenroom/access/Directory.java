package org.greenroom.access;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.access.MemberRecords.Person;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds accounts by what people type: a mail address or a membership number. */
@Component
class Directory {

    private final AccountRepository accounts;
    private final ObjectProvider<MemberRecords> members;

    Directory(AccountRepository accounts, ObjectProvider<MemberRecords> members) {
        this.accounts = accounts;
        this.members = members;
    }

    Optional<AccountEntity> account(String identifier) {
        var officer = accounts.findByLoginEmail(AccountEntity.emailKey(identifier));
        return officer.isPresent()
                ? officer
                : person(identifier).flatMap(person -> accounts.findByMemberId(person.memberId()));
    }

    Optional<Person> person(String identifier) {
        var roll = members.getIfAvailable();
        if (roll == null || identifier.isBlank()) {
            return Optional.empty();
        }
        return identifier.contains("@") ? roll.byEmail(identifier) : roll.byNumber(identifier);
    }

    Optional<Person> personOf(AccountEntity account) {
        var roll = members.getIfAvailable();
        var memberId = account.memberId();
        return roll == null || memberId == null ? Optional.empty() : roll.byId(memberId);
    }

    boolean isSteward(UUID memberId, LocalDate day) {
        var roll = members.getIfAvailable();
        return roll != null && roll.isSteward(memberId, day);
    }
}
