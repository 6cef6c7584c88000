package org.greenroom.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.greenroom.ballot.WordsRefused.Reason;
import org.greenroom.testing.TestBallots;
import org.greenroom.testing.TestBallots.Made;
import org.greenroom.testing.TestVoter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What members say is wrong with a ballot: within bounds, looked after by one officer, and answered. */
abstract class ComplaintsContract {

    @Autowired
    TestBallots testBallots;

    @Autowired
    MemberComplaints memberComplaints;

    @Autowired
    Complaints complaints;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aComplaintHasAnOwnerAndAnAnswerThatTheMemberReads() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        var member = made.voters().getFirst();
        UUID id = member.signedIn(
                () -> memberComplaints.complain(made.id(), ComplaintKind.OTHER, "The question is not neutral."));
        assertThat(TestBallots.asFirst(complaints::waiting)).containsEntry(made.id(), 1);
        assertThat(TestBallots.asFirst(() -> complaints.page(made.id(), 0, 25)).items())
                .singleElement()
                .satisfies(received -> {
                    assertThat(received.member().id()).isEqualTo(member.memberId());
                    assertThat(received.mine()).isFalse();
                });
        refusedWords(Reason.NOT_YOURS, () -> answer(id, "Too early"));
        TestBallots.asFirst(() -> take(id));
        TestBallots.asSecond(() -> take(id));
        refusedWords(Reason.NOT_YOURS, () -> answer(id, "Not mine any more"));
        TestBallots.asSecond(() -> answer(id, "It was signed off; we will look again."));
        refusedWords(Reason.ANSWERED, () -> take(id));

        assertThat(member.signedIn(() -> memberComplaints.mine(made.id())))
                .singleElement()
                .satisfies(own -> {
                    assertThat(own.answer()).isEqualTo("It was signed off; we will look again.");
                    assertThat(own.owner()).isEqualTo("Second officer");
                });
        assertThat(made.voters().get(1).signedIn(() -> memberComplaints.mine(made.id())))
                .isEmpty();
        assertThat(TestBallots.asFirst(complaints::waiting)).doesNotContainKey(made.id());
    }

    private UUID take(UUID id) {
        complaints.take(id);
        return id;
    }

    private UUID answer(UUID id, String words) {
        complaints.answer(id, words);
        return id;
    }

    @Test
    void complaintsNeedWordsAndAStageAndAreNotEndless() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        var member = made.voters().getFirst();
        refused(member, made, ComplaintKind.OTHER, " ", Reason.MISSING);
        refused(member, made, ComplaintKind.OTHER, "x".repeat(2001), Reason.TOO_LONG);
        refused(member, made, ComplaintKind.TAKING_PART, "I did", Reason.NOT_NOW);
        for (int i = 0; i < 3; i++) {
            member.signedIn(() -> memberComplaints.complain(made.id(), ComplaintKind.ROLL, "Wrong branch"));
        }
        refused(member, made, ComplaintKind.OTHER, "Once more", Reason.TOO_MANY);
        assertThatThrownBy(() -> member.signedIn(() -> complaints.page(made.id(), 0, 25)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> TestBallots.asFirst(
                        () -> memberComplaints.complain(made.id(), ComplaintKind.OTHER, "As an officer")))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void refused(TestVoter member, Made made, ComplaintKind kind, String said, Reason reason) {
        assertThatThrownBy(() -> member.signedIn(() -> memberComplaints.complain(made.id(), kind, said)))
                .isInstanceOfSatisfying(
                        WordsRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void whoDisputesHavingTakenPartIsLookedUpByTheOwnerAloneAndSeesIt() {
        var made = testBallots.open(8, TestBallots.YES_NO);
        for (int i = 0; i < 5; i++) {
            made.voters().get(i).vote(made.id(), i % 2);
        }
        testBallots.finish(made.id());
        var member = made.voters().get(6);
        UUID id = member.signedIn(
                () -> memberComplaints.complain(made.id(), ComplaintKind.TAKING_PART, "I did take part."));
        refusedWords(Reason.NOT_YOURS, () -> String.valueOf(complaints.tookPart(id)));
        TestBallots.asFirst(() -> take(id));
        assertThat(TestBallots.asFirst(() -> complaints.tookPart(id))).isFalse();
        assertThat(jdbc.sql("select count(*) from member_read where member_id = :member and kind = 'COMPLAINT'")
                        .param("member", member.memberId())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private static void refusedWords(Reason reason, java.util.function.Supplier<?> act) {
        assertThatThrownBy(() -> TestBallots.asFirst(act::get))
                .isInstanceOfSatisfying(
                        WordsRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void whoComplainsManyTimesAtOnceKeepsToTheLimit() throws Exception {
        var made = testBallots.open(6, TestBallots.YES_NO);
        var member = made.voters().getFirst();
        int atOnce = 6;
        var start = new CyclicBarrier(atOnce);
        int accepted = 0;
        try (var pool = Executors.newFixedThreadPool(atOnce)) {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < atOnce; i++) {
                all.add(pool.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    try {
                        member.signedIn(() -> memberComplaints.complain(made.id(), ComplaintKind.OTHER, "At once"));
                        return true;
                    } catch (WordsRefused refused) {
                        assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY);
                        return false;
                    }
                }));
            }
            for (var one : all) {
                accepted += one.get(60, TimeUnit.SECONDS) ? 1 : 0;
            }
        }
        assertThat(accepted).isEqualTo(3);
        assertThat(member.signedIn(() -> memberComplaints.mine(made.id()))).hasSize(3);
    }

    @Test
    void manyComplaintsComeInPagesThoseWithoutAnAnswerFirst() {
        var made = testBallots.open(6, TestBallots.YES_NO);
        List<UUID> ids = new ArrayList<>();
        for (var voter : made.voters().subList(0, 5)) {
            ids.add(voter.signedIn(() -> memberComplaints.complain(made.id(), ComplaintKind.OTHER, "Words")));
        }
        TestBallots.asFirst(() -> take(ids.getFirst()));
        TestBallots.asFirst(() -> answer(ids.getFirst(), "Answered"));
        var read = new ArrayList<UUID>();
        for (int page = 0; page < 4; page++) {
            int number = page;
            var found = TestBallots.asFirst(() -> complaints.page(made.id(), number, 2));
            assertThat(found.total()).isEqualTo(5);
            assertThat(found.items()).hasSize(page < 2 ? 2 : page == 2 ? 1 : 0);
            found.items().forEach(one -> read.add(one.complaint().id()));
        }
        assertThat(read).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(read.getLast()).isEqualTo(ids.getFirst());
    }
}
