package org.greenroom.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.greenroom.access.AddressRefused.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Changes of mail address, on either database. */
abstract class AddressChangesContract {

    private static final String PASSWORD = "nine green bottles on stage";
    private static final Pattern LINK = Pattern.compile("/account/address/(?:confirm|undo)/([A-Za-z0-9_-]{43})");

    @Autowired
    private AddressChanges changes;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Sessions sessions;

    @Autowired
    private JdbcClient jdbc;

    private final SignedIn officer =
            new SignedIn(UUID.randomUUID(), null, "Membership officer", Set.of(Role.MEMBERSHIP_OFFICER), Locale.UK);
    private final String wanted = "New." + UUID.randomUUID() + "@Example.org";
    private TestMembers.TestMember member;
    private UUID account;

    @BeforeEach
    void aMemberWithAnAccount() {
        member = TestMembers.add(jdbc, true, "en");
        account = accounts.forMember(member.id(), "Amara", Locale.UK);
        accounts.choosePassword(account, PASSWORD);
    }

    @Test
    void theOldAddressGoesOnUntilTheNewOneIsConfirmed() {
        ask(wanted);
        assertThat(address()).isEqualTo(member.email());
        assertThat(as(changes::mine)).isEqualTo(new AddressChanges.Mine(member.email(), wanted));
        assertThat(mailsTo(old())).singleElement().asString().contains("to be changed");

        var link = linkTo(wanted);
        assertThat(changes.toConfirm(link)).contains(wanted);
        assertThat(address()).isEqualTo(member.email());

        changes.confirm(link);
        assertThat(address()).isEqualTo(wanted);
        assertThat(jdbc.sql("select search_text from member where id = ?")
                        .param(member.id())
                        .query(String.class)
                        .single())
                .contains(wanted.toLowerCase(Locale.ROOT).substring(0, 20));
        assertThat(audited("account.addressChanged")).isOne();
        refused(Reason.LINK, () -> changes.confirm(link));
    }

    @Test
    void theOldAddressTakesTheChangeBackAndEverybodyIsOut() {
        ask(wanted);
        changes.confirm(linkTo(wanted));
        var session =
                sessions.open(person(), new Origin("192.0.2.1", null, null)).orElseThrow();
        var undo = linkTo(old());
        assertThat(changes.canUndo(undo)).isTrue();

        changes.undo(undo);

        assertThat(address()).isEqualTo(member.email());
        assertThat(sessions.current(session.id())).isEmpty();
        assertThat(audited("account.addressUndone")).isOne();
        refused(Reason.LINK, () -> changes.undo(undo));
    }

    @Test
    void theFirstNoticeStopsTheChangeBeforeItIsConfirmedAndUndoesItAfterwards() {
        ask(wanted);
        var stop = linkTo(old());
        var confirm = linkTo(wanted);
        changes.undo(stop);
        refused(Reason.LINK, () -> changes.confirm(confirm));
        assertThat(address()).isEqualTo(member.email());
    }

    @Test
    void anAddressOfSomebodyElseIsAnsweredTheSameAndNobodyIsSentALink() {
        var other = TestMembers.add(jdbc, true, "en");
        ask(String.valueOf(other.email()));
        assertThat(mailsTo(String.valueOf(other.email()))).isEmpty();
        assertThat(as(changes::mine).waiting()).isEqualTo(other.email());
    }

    @Test
    void whatCannotBeIsRefused() {
        for (var typed : List.of("", "nobody", "a@b", "a b@example.org", "x".repeat(250) + "@example.org")) {
            refused(Reason.NO_ADDRESS, () -> ask(typed));
        }
        refused(Reason.SAME, () -> ask(" " + old().toUpperCase(Locale.ROOT)));
        refused(Reason.LINK, () -> changes.confirm("invented"));
        refused(Reason.LINK, () -> changes.undo("invented"));
        assertThat(changes.toConfirm("")).isEmpty();
        for (var i = 0; i < 5; i++) {
            ask(i + wanted);
        }
        refused(Reason.WAIT, () -> ask(wanted));
    }

    @Test
    void anotherWishTakesThePlaceOfTheFirstAndExpiredLinksDoNothing() {
        ask(wanted);
        var first = linkTo(wanted);
        ask("b" + wanted);
        refused(Reason.LINK, () -> changes.confirm(first));
        var second = linkTo("b" + wanted);
        jdbc.sql("update address_change set expires_at = timestamp with time zone '2020-01-01 00:00:00+00'"
                        + " where account_id = ?")
                .param(account)
                .update();
        refused(Reason.LINK, () -> changes.confirm(second));
        changes.forgetOld();
        assertThat(jdbc.sql("select count(*) from address_change where account_id = ?")
                        .param(account)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theOfficeChangesItAtOnceAndNobodyElseDoes() {
        ActingAs.person(officer, () -> {
            changes.changeFor(member.id(), wanted);
            return true;
        });
        assertThat(address()).isEqualTo(wanted);
        assertThat(mailsTo(old())).singleElement().asString().contains("membership office");
        assertThat(mailsTo(wanted)).hasSize(1);

        var other = TestMembers.add(jdbc, true, "en");
        refused(
                Reason.TAKEN,
                () -> ActingAs.person(officer, () -> {
                    changes.changeFor(member.id(), String.valueOf(other.email()));
                    return true;
                }));
        assertThatThrownBy(() -> as(() -> {
                    changes.changeFor(member.id(), wanted);
                    return true;
                }))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anOfficerWhoIsNoMemberChangesTheAddressOfTheAccount() {
        var own = ActingAs.person(
                officer, () -> accounts.createOfficer("o" + wanted, "Second Officer", Locale.UK, officer.actor()));
        accounts.choosePassword(own, PASSWORD);
        ActingAs.person(new SignedIn(own, null, "Second Officer", Set.of(), Locale.UK), () -> {
            changes.ask(wanted);
            return true;
        });
        changes.confirm(linkTo(wanted));
        assertThat(accounts.byAddress(wanted).orElseThrow().id()).isEqualTo(own);
        assertThat(accounts.byAddress("o" + wanted)).isEmpty();
    }

    private void ask(String typed) {
        as(() -> {
            changes.ask(typed);
            return true;
        });
    }

    private <T> T as(java.util.function.Supplier<T> work) {
        return ActingAs.person(person(), work);
    }

    private SignedIn person() {
        var ended = jdbc.sql("select sessions_ended from account where id = ?")
                .param(account)
                .query(Integer.class)
                .single();
        return new SignedIn(account, member.id(), "Amara", Set.of(Role.MEMBER), Locale.UK, ended);
    }

    private String old() {
        return String.valueOf(member.email());
    }

    private String address() {
        return jdbc.sql("select email from member where id = ?")
                .param(member.id())
                .query(String.class)
                .single();
    }

    private List<String> mailsTo(String address) {
        return jdbc.sql("select subject from outbox_mail where recipient = ?")
                .param(address)
                .query(String.class)
                .list();
    }

    private String linkTo(String address) {
        var bodies = jdbc.sql("select body from outbox_mail where recipient = ? order by next_attempt_at desc")
                .param(address)
                .query(String.class)
                .list();
        var link = LINK.matcher(bodies.getFirst());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private long audited(String action) {
        return jdbc.sql("select count(*) from audit_entry where action = ? and subject = ?")
                .params(action, account.toString())
                .query(Long.class)
                .single();
    }

    private static void refused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(AddressRefused.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }
}
