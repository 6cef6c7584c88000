package org.greenroom.membership;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks members up for other parts of the portal. */
@Service
@Transactional(readOnly = true)
public class MemberDirectory {
    private final MemberRepository members;

    MemberDirectory(MemberRepository members) {
        this.members = members;
    }

    /** How many members are on the roll. */
    public long count() {
        return members.count();
    }

    /** The member with this id. */
    public Optional<MemberSummary> byId(UUID id) {
        return members.findById(id).map(Member::summary);
    }

    /** All members with one of these ids, in one statement; an id that nobody has is left out. */
    public Map<UUID, MemberSummary> byIds(Collection<UUID> ids) {
        return members.findAllById(ids).stream()
                .map(Member::summary)
                .collect(Collectors.toMap(MemberSummary::id, Function.identity()));
    }

    /**
     * The member with this number, or the one into whom the member with this number was merged; case and blanks around
     * it do not matter.
     */
    public Optional<MemberSummary> byNumber(String number) {
        String key = number.strip().toUpperCase(Locale.ROOT);
        return members.findByMembershipNumber(key)
                .or(() -> members.findByAlias(key))
                .map(Member::summary);
    }

    /** The members with these e-mail addresses, by address in lower case; an address that nobody has is left out. */
    public Map<String, MemberSummary> byEmails(Collection<String> emails) {
        var keys = emails.stream()
                .map(email -> email.strip().toLowerCase(Locale.ROOT))
                .toList();
        return members.findByEmailKeyIn(keys).stream()
                .map(Member::summary)
                .collect(Collectors.toMap(
                        member -> String.valueOf(member.email()).strip().toLowerCase(Locale.ROOT),
                        Function.identity()));
    }

    /** The member with this e-mail address; case and blanks around it do not matter. */
    public Optional<MemberSummary> byEmail(String email) {
        return members.findByEmailKey(email.strip().toLowerCase(Locale.ROOT)).map(Member::summary);
    }
}
