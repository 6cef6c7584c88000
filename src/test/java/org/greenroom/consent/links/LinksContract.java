package org.greenroom.consent.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenroom.consent.TestRecords.answer;
import static org.greenroom.consent.TestRecords.as;

import com.nimbusds.jose.JWSObject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.greenroom.access.Accounts;
import org.greenroom.access.SignedIn;
import org.greenroom.consent.Answer;
import org.greenroom.consent.Erasure;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.Preferences;
import org.greenroom.consent.Reading;
import org.greenroom.consent.TestRecords;
import org.greenroom.consent.Use;
import org.greenroom.consent.links.LinkRefused.Reason;
import org.greenroom.consent.links.MemberLink.State;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.testing.Statements;
import org.greenroom.texts.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What a statement by link promises, on every database. */
abstract class LinksContract {

    private static final String AGREED = "I agree that this link shows that I am a member.";

    @Autowired
    StatementLinks links;

    @Autowired
    PublicStatements statements;

    @Autowired
    LinkUpkeep upkeep;

    @Autowired
    LinkSettings settings;

    @Autowired
    Preferences preferences;

    @Autowired
    Erasure erasure;

    @Autowired
    Accounts accounts;

    @Autowired
    GreenroomSettings portal;

    @Autowired
    JdbcClient jdbc;

    private final LocalDate today = LocalDate.now(Times.ZONE);
    private SignedIn member;

    @BeforeEach
    void newMember() {
        member = TestRecords.member(jdbc, accounts);
    }

    private LinkOrder order(int views, Use... uses) {
        return new LinkOrder(
                Set.of(uses), " Tall Ship Pictures ", "before the contract", today.plusDays(7), views, AGREED);
    }

    private GivenLink give(int views, Use... uses) {
        return as(member, () -> links.give(order(views, uses)));
    }

    private OpenedStatement open(GivenLink link, String name, String address) {
        return statements.open(token(link), name, address, Locale.UK).orElseThrow();
    }

    private boolean isDead(GivenLink link) {
        return statements.open(token(link), "", "", Locale.UK).isEmpty();
    }

    private static String token(GivenLink link) {
        return link.address().substring(link.address().lastIndexOf('/') + 1);
    }

    private MemberLink only() {
        var all = as(member, () -> links.current());
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private List<String> mailTo(String address) {
        return jdbc.sql("select subject from outbox_mail where recipient = :address order by subject")
                .param("address", address)
                .query(String.class)
                .list();
    }

    private static String address() {
        return "casting-" + UUID.randomUUID() + "@example.org";
    }

    @Test
    void aLinkShowsExactlyTheChosenUsesAsTheyStandWhenItIsOpened() {
        answer(preferences, member, Use.SCAN_FACE, Leeway.ask(null));
        var link = give(3, Use.SCAN_FACE, Use.VOICE_CLONE);
        answer(preferences, member, Use.SCAN_FACE, TestRecords.allowance(today));
        answer(preferences, member, Use.SCAN_BODY, TestRecords.allowance(today));

        var opened = open(link, "", "");

        assertThat(opened.name()).isNotBlank();
        assertThat(opened.audience()).isEqualTo("Tall Ship Pictures");
        assertThat(opened.uses())
                .extracting(stated -> stated.item().use())
                .containsExactly(Use.SCAN_FACE, Use.VOICE_CLONE);
        assertThat(opened.uses().getFirst().leeway()).isEqualTo(TestRecords.allowance(today));
        assertThat(opened.uses().getLast().leeway().answer()).isEqualTo(Answer.REFUSE);
        assertThat(opened.uses().getLast().reason()).isEqualTo(Reading.Reason.UNSTATED);
    }

    @Test
    void theTokenHas256BitsAndNothingOfItIsKept() {
        var link = give(1, Use.SCAN_FACE);
        var token = token(link);
        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        assertThat(link.address()).startsWith(portal.baseUrl() + "/consent/s/");
        assertThat(link.toString()).doesNotContain(token);
        var row = jdbc.sql("select token_hash, envelope from consent_link where id = :id")
                .param("id", link.id())
                .query()
                .singleRow();
        assertThat((byte[]) row.get("token_hash")).hasSize(32).isEqualTo(LinkTokens.hash(token));
        var envelope = new String((byte[]) row.get("envelope"), StandardCharsets.ISO_8859_1);
        assertThat(envelope)
                .doesNotContain("Tall Ship")
                .doesNotContain("SCAN_FACE")
                .doesNotContain(token);
    }

    @Test
    void eachOpeningIsAViewThatTheMemberSees() {
        var link = give(2, Use.SCAN_FACE);
        open(link, "", "");
        var address = address();
        open(link, "Robin of Casting", address);

        assertThat(isDead(link)).isTrue();
        var seen = only();
        assertThat(seen.state()).isEqualTo(State.USED_UP);
        assertThat(seen.viewsLeft()).isZero();
        assertThat(seen.views()).extracting(MemberLink.View::name).containsExactly("Robin of Casting", "");
        assertThat(seen.views()).extracting(MemberLink.View::address).containsExactly(address, "");
        var stored = jdbc.sql("select envelope from consent_link_view where link_id = :id")
                .param("id", link.id())
                .query(byte[].class)
                .list();
        assertThat(stored).hasSize(2).allSatisfy(envelope -> assertThat(
                        new String(envelope, StandardCharsets.ISO_8859_1))
                .doesNotContain("Robin")
                .doesNotContain(address));
    }

    @Test
    void manyWhoOpenTheLastViewAtOnceGetItOnce() throws Exception {
        var link = give(3, Use.SCAN_FACE);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var opened = IntStream.range(0, 12)
                    .mapToObj(i -> threads.submit((Callable<Boolean>) () ->
                            statements.open(token(link), "", "", Locale.UK).isPresent()))
                    .toList();
            int successes = 0;
            for (var one : opened) {
                successes += one.get() ? 1 : 0;
            }
            assertThat(successes).isEqualTo(3);
        }
        assertThat(only().views()).hasSize(3);
    }

    @Test
    void aRevokedLinkShowsNothingAtOnceAndItsStatementNoLongerStands() {
        var link = give(5, Use.SCAN_FACE);
        var address = address();
        var jws = open(link, "", address).jws();
        open(link, "nobody to tell", "");
        assertThat(statements.check(jws)).isInstanceOf(Standing.Stands.class);

        assertThat(as(member, () -> links.revoke(link.id()))).isTrue();
        assertThat(as(member, () -> links.revoke(link.id()))).isFalse();

        assertThat(isDead(link)).isTrue();
        assertThat(statements.check(jws)).isEqualTo(new Standing.Fallen(Standing.Reason.CHANGED));
        assertThat(mailTo(address))
                .singleElement()
                .asString()
                .contains("withdrawn")
                .doesNotContain("Tall Ship");
        assertThat(as(member, () -> links.current())).isEmpty();
        assertThat(as(member, () -> links.ended(0, 10))).singleElement().satisfies(ended -> assertThat(ended.state())
                .isEqualTo(State.REVOKED));
    }

    @Test
    void aLinkEndsWithItsLastDay() {
        var link = give(5, Use.SCAN_FACE);
        var jws = open(link, "", "").jws();
        jdbc.sql("update consent_link set expires_at = :past where id = :id")
                .param("past", java.time.OffsetDateTime.now().minusSeconds(1))
                .param("id", link.id())
                .update();
        assertThat(isDead(link)).isTrue();
        assertThat(statements.check(jws)).isEqualTo(new Standing.Fallen(Standing.Reason.CHANGED));
        assertThat(as(member, () -> links.ended(0, 10))).singleElement().satisfies(ended -> assertThat(ended.state())
                .isEqualTo(State.EXPIRED));
    }

    @Test
    void unknownTokensOfAnyFormAreDead() {
        for (var token : new String[] {"", "x", "A".repeat(43), "A".repeat(5000), "' or 1=1 --", "ŵ"}) {
            assertThat(statements.open(token, "", "", Locale.UK)).isEmpty();
        }
    }

    @Test
    void theSignedStatementSaysTheSameAndThatItIsNoLicence() throws Exception {
        answer(preferences, member, Use.VOICE_CLONE, TestRecords.allowance(today));
        var opened = open(give(1, Use.VOICE_CLONE, Use.INTIMATE), "", "");
        var claims = JWSObject.parse(opened.jws()).getPayload().toJSONObject();
        assertThat(claims)
                .containsEntry("iss", portal.baseUrl())
                .containsEntry("name", opened.name())
                .containsEntry("licence", false)
                .containsEntry("status", portal.baseUrl() + "/consent/status/" + claims.get("jti"));
        assertThat((Long) claims.get("exp") - (Long) claims.get("iat")).isEqualTo(24 * 3600);
        assertThat(claims.get("note").toString()).contains("Not a licence");
        assertThat(claims.get("uses").toString())
                .contains("use=VOICE_CLONE", "answer=allow", "engager=Tall Ship Pictures", "approval=true")
                .contains("use=INTIMATE", "answer=refuse", "basis=unstated");
        assertThat(opened.jws()).doesNotContain(member.accountId().toString());
        assertThat(claims.toString()).doesNotContain(String.valueOf(member.memberId()));
    }

    @Test
    void aStatementFallsWhenWhatItSaysChangesAndStaysFallenWhenItIsSaidAgain() {
        answer(preferences, member, Use.SCAN_BODY, Leeway.ask(null));
        var jws = open(give(1, Use.SCAN_BODY), "", "").jws();
        answer(preferences, member, Use.SCAN_FACE, Leeway.ask(null));
        assertThat(statements.check(jws)).isInstanceOf(Standing.Stands.class);
        as(member, () -> preferences.withdraw(Use.SCAN_BODY));
        assertThat(statements.check(jws)).isEqualTo(new Standing.Fallen(Standing.Reason.CHANGED));
        answer(preferences, member, Use.SCAN_BODY, Leeway.ask(null));
        assertThat(statements.check(jws)).isEqualTo(new Standing.Fallen(Standing.Reason.CHANGED));
    }

    @Test
    void theStatusOfWhatNeverWasIsThatOfWhatStandsNoMore() {
        assertThat(statements.stands(UUID.randomUUID().toString())).isFalse();
        assertThat(statements.stands("nonsense")).isFalse();
        assertThat(statements.stands("")).isFalse();
        assertThat(statements.check("nonsense")).isEqualTo(new Standing.Fallen(Standing.Reason.NOT_OURS));
    }

    @Test
    void viewersAreToldOnceWhenWhatTheySawHasBecomeStricterAndNotWhenLooser() {
        answer(preferences, member, Use.SCAN_BODY, Leeway.ask(null));
        var address = address();
        var link = give(5, Use.SCAN_BODY, Use.VOICE_CLONE);
        open(link, "", address);
        upkeep.run();
        answer(preferences, member, Use.VOICE_CLONE, Leeway.ask(null));
        upkeep.run();
        assertThat(mailTo(address)).isEmpty();

        as(member, () -> preferences.withdraw(Use.SCAN_BODY));
        upkeep.run();
        upkeep.run();
        assertThat(mailTo(address)).singleElement().asString().contains("stricter");

        as(member, () -> links.revoke(link.id()));
        assertThat(mailTo(address)).hasSize(2);
    }

    @Test
    void aLinkThatEndedIsForgottenAfterATime() {
        var link = give(1, Use.SCAN_FACE);
        open(link, "", "");
        jdbc.sql("update consent_link set expires_at = :past where id = :id")
                .param("past", java.time.OffsetDateTime.now().minusDays(settings.keptDays() + 1L))
                .param("id", link.id())
                .update();
        upkeep.run();
        assertThat(as(member, () -> links.ended(0, 10))).isEmpty();
        assertThat(rows("consent_link_view", link.id())).isZero();
        assertThat(rows("consent_statement", link.id())).isZero();
    }

    @Test
    void whatIsMissingOrOutOfBoundsIsRefusedAltogether() {
        assertRefused(
                new LinkOrder(Set.of(), " ", "", null, 0, null),
                EnumSet.of(
                        Reason.NO_USE,
                        Reason.NO_AUDIENCE,
                        Reason.NO_PURPOSE,
                        Reason.NO_END,
                        Reason.VIEWS_OUT_OF_RANGE,
                        Reason.NOT_AGREED));
        var uses = Set.of(Use.SCAN_FACE);
        var long201 = "x".repeat(201);
        assertRefused(
                new LinkOrder(uses, long201, long201, today.minusDays(1), settings.mostViews() + 1, " "),
                EnumSet.of(
                        Reason.AUDIENCE_TOO_LONG,
                        Reason.PURPOSE_TOO_LONG,
                        Reason.END_PAST,
                        Reason.VIEWS_OUT_OF_RANGE,
                        Reason.NOT_AGREED));
        assertRefused(
                new LinkOrder(uses, "a", "b", today.plusDays(settings.longestDays() + 1L), 1, AGREED),
                EnumSet.of(Reason.END_TOO_FAR));
        assertThat(as(member, () -> links.current())).isEmpty();
    }

    private void assertRefused(LinkOrder order, Set<Reason> reasons) {
        assertThatThrownBy(() -> as(member, () -> links.give(order)))
                .isInstanceOfSatisfying(LinkRefused.class, refused -> assertThat(refused.reasons())
                        .isEqualTo(reasons));
    }

    @Test
    void noMoreLinksWorkAtOnceThanTheSettingAllows() {
        var first = give(1, Use.SCAN_FACE);
        for (int i = 1; i < settings.mostLive(); i++) {
            give(1, Use.SCAN_FACE);
        }
        assertRefused(order(1, Use.SCAN_FACE), EnumSet.of(Reason.TOO_MANY));
        as(member, () -> links.revoke(first.id()));
        give(1, Use.SCAN_FACE);
        assertThat(as(member, () -> links.current())).hasSize(settings.mostLive());
    }

    @Test
    void theListNeedsThreeStatementsHoweverManyLinksAndViewsThereAre() {
        for (int i = 0; i < 5; i++) {
            var link = give(4, Use.SCAN_FACE);
            open(link, "", "");
            open(link, "Robin", address());
        }
        assertThat(Statements.sentBy(() -> as(member, () -> links.current()))).isEqualTo(3);
    }

    @Test
    void anotherMemberCanNeitherSeeNorRevokeIt() {
        var link = give(1, Use.SCAN_FACE);
        var other = TestRecords.member(jdbc, accounts);
        give(1, Use.SCAN_FACE);
        assertThat(as(other, () -> links.current())).isEmpty();
        assertThat(as(other, () -> links.revoke(link.id()))).isFalse();
        assertThat(isDead(link)).isFalse();
        assertThatThrownBy(() -> as(TestRecords.officer(), () -> links.current()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void erasureLeavesNothingOfLinksAndTellsTheViewers() {
        var link = give(3, Use.SCAN_FACE);
        var address = address();
        var jws = open(link, "Robin", address).jws();
        as(member, () -> erasure.eraseOwn());
        assertThat(isDead(link)).isTrue();
        assertThat(statements.check(jws)).isEqualTo(new Standing.Fallen(Standing.Reason.CHANGED));
        assertThat(rows("consent_link_view", link.id())).isZero();
        assertThat(rows("consent_statement", link.id())).isZero();
        assertThat(mailTo(address)).singleElement().asString().contains("withdrawn");
    }

    private int rows(String table, UUID link) {
        return jdbc.sql("select count(*) from " + table + " where link_id = :id")
                .param("id", link)
                .query(Integer.class)
                .single();
    }
}
