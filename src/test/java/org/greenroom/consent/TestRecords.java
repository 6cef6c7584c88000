package org.greenroom.consent;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.greenroom.access.Accounts;
import org.greenroom.access.ActingAs;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.access.TestMembers;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Members with accounts of their own, for tests of records of preferences. */
public final class TestRecords {

    private TestRecords() {}

    /** A new member of the roll with an account. */
    public static SignedIn member(JdbcClient jdbc, Accounts accounts) {
        var member = TestMembers.add(jdbc, true, "en");
        var name = "Amara " + member.number();
        var account = accounts.forMember(member.id(), name, Locale.UK);
        return new SignedIn(account, member.id(), name, EnumSet.of(Role.MEMBER), Locale.UK);
    }

    /** Somebody with roles who is on no roll. */
    public static SignedIn officer(Role... roles) {
        return new SignedIn(UUID.randomUUID(), null, "Test officer", Set.of(roles), Locale.UK);
    }

    /** Looks at the wording of a use and answers all of it. */
    public static int answer(Preferences preferences, SignedIn person, Use use, Leeway leeway) {
        return as(person, () -> {
            var shown = preferences.show(Set.of(use), Locale.UK).get(use);
            var standing = preferences.overview().of(use);
            return preferences.decide(
                    new Decision(standing.readings().keySet(), leeway, shown, standing.revision(), true));
        });
    }

    /** An allowance on two conditions that ends in a month. */
    public static Leeway allowance(java.time.LocalDate today) {
        return Leeway.allow(
                Map.of(Condition.ENGAGER, "Tall Ship Pictures", Condition.APPROVAL, ""), today.plusMonths(1));
    }

    /** Runs as a person. */
    public static <T> T as(SignedIn person, Supplier<T> work) {
        return ActingAs.person(person, work);
    }
}
