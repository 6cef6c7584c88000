package org.greenroom.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenroom.membership.RollImporter.OFFICER;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.greenroom.access.ActingAs;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.membership.Read.Capacity;
import org.greenroom.membership.Read.Kind;
import org.greenroom.membership.Reads.Look;
import org.greenroom.notification.Letter;
import org.greenroom.notification.Letters;
import org.greenroom.notification.Purpose;
import org.greenroom.texts.Languages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Who looked at a member, on either database. */
abstract class ReadsContract {
    @Autowired
    private Reads reads;

    @Autowired
    private Letters letters;

    @Autowired
    private TransactionTemplate inTransaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private final UUID member = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void aMemberReadsWhoLookedWhenAndWhatForAndNobodyElsesLooks() {
        look(List.of(member, other), Look.steward(OFFICER.actor(), Kind.REMINDER_LIST, "  a chat at lunch ", "Studio"));
        look(List.of(other), Look.officer(OFFICER.actor(), Kind.MEMBER_PAGE, ""));

        var mine = as(member, () -> reads.mine(0, 10));
        assertThat(mine.total()).isEqualTo(1);
        assertThat(mine.items()).singleElement().satisfies(read -> {
            assertThat(read.reader()).isEqualTo(OFFICER.displayName());
            assertThat(read.capacity()).isEqualTo(Capacity.STEWARD);
            assertThat(read.purpose()).isEqualTo("a chat at lunch");
            assertThat(read.about()).isEqualTo("Studio");
            assertThat(read.at())
                    .isBetween(clock.instant().minusSeconds(60), clock.instant().plusSeconds(1));
        });
        assertThat(as(other, () -> reads.mine(0, 1)).items()).hasSize(1);
        assertThat(as(other, () -> reads.mine(0, 1)).total()).isEqualTo(2);
        assertThat(as(other, () -> reads.mine(1, 1)).items()).hasSize(1);
        assertThat(as(other, () -> reads.mine(2, 1)).items()).isEmpty();
    }

    @Test
    void anOfficerWhoIsNoMemberHasNoList() {
        look(List.of(member), Look.officer(OFFICER.actor(), Kind.MEMBER_PAGE, ""));
        assertThatThrownBy(() -> ActingAs.person(OFFICER, () -> reads.mine(0, 10)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void lookingAtOneselfIsNotRecorded() {
        as(member, () -> {
            look(List.of(member, other), Look.steward(OFFICER.actor(), Kind.REMINDER_LIST, "", "Studio"));
            return 0;
        });
        assertThat(as(member, () -> reads.mine(0, 10)).total()).isZero();
        assertThat(as(other, () -> reads.mine(0, 10)).total()).isEqualTo(1);
    }

    @Test
    void aLookIsRecordedWithTheReadingOrNotAtAll() {
        var look = Look.officer(OFFICER.actor(), Kind.MEMBER_PAGE, "");
        assertThatThrownBy(() -> reads.record(member, look)).isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> Look.officer(OFFICER.actor(), Kind.MEMBER_PAGE, "x".repeat(301)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void printingALetterIsALook() {
        UUID letter = inTransaction.execute(
                tx -> letters.add(new Letter(member, Purpose.BALLOT_INVITATION, Locale.UK, "A ballot", "Dear member")));
        ActingAs.person(OFFICER, () -> letters.print(letter, OFFICER.actor()));
        assertThat(as(member, () -> reads.mine(0, 10)).items())
                .singleElement()
                .satisfies(read -> assertThat(read.kind()).isEqualTo(Kind.LETTER));
    }

    @Test
    void looksAreForgottenAfterTheTimeTheSettingSays() {
        look(List.of(member), Look.officer(OFFICER.actor(), Kind.MEMBER_PAGE, "old"));
        jdbc.update(
                "update member_read set at = ? where member_id = ?",
                OffsetDateTime.ofInstant(clock.instant().minus(Duration.ofDays(731)), ZoneOffset.UTC),
                member);
        look(List.of(member), Look.officer(OFFICER.actor(), Kind.MEMBER_PAGE, "new"));
        reads.forgetOld();
        assertThat(as(member, () -> reads.mine(0, 10)).items())
                .extracting(Read::purpose)
                .containsExactly("new");
    }

    private void look(List<UUID> members, Look look) {
        inTransaction.executeWithoutResult(tx -> reads.recordAll(members, look));
    }

    private static <T> T as(UUID memberId, Supplier<T> act) {
        return ActingAs.person(
                new SignedIn(UUID.randomUUID(), memberId, "Ann", Set.of(Role.MEMBER), Languages.ENGLISH), act);
    }
}
