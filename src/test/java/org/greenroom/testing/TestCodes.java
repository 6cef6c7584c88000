package org.greenroom.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenroom.ballot.BallotAct;
import org.greenroom.ballot.BallotDraft;
import org.greenroom.ballot.BallotUpkeep;
import org.greenroom.ballot.Ballots;
import org.greenroom.ballot.CodeAuthorities;
import org.greenroom.ballot.CodeMaking;
import org.greenroom.sealing.Credential;
import org.greenroom.testing.TestKeyHolders.Held;
import org.greenroom.testing.TestKeyHolders.Holder;
import org.springframework.stereotype.Component;

/** A credential authority without a browser: does in Java what its page does in JavaScript. */
@Component
public class TestCodes {

    private final Ballots ballots;
    private final CodeAuthorities authorities;
    private final CodeMaking making;
    private final BallotUpkeep upkeep;
    private final TestBallots testBallots;
    private final TestKeyHolders keyHolders;

    TestCodes(
            Ballots ballots,
            CodeAuthorities authorities,
            CodeMaking making,
            BallotUpkeep upkeep,
            TestBallots testBallots,
            TestKeyHolders keyHolders) {
        this.ballots = ballots;
        this.authorities = authorities;
        this.making = making;
        this.upkeep = upkeep;
        this.testBallots = testBallots;
        this.keyHolders = keyHolders;
    }

    /** A ballot, whoever makes its codes, and the codes that nobody else knows. */
    public record Coded(Held held, Holder authority, List<String> codes) {

        public UUID id() {
            return held.id();
        }
    }

    public void choose(UUID id, UUID accountId) {
        TestBallots.asFirst(() -> {
            authorities.choose(id, accountId);
            return id;
        });
    }

    /** An approved ballot with one key holder whose key is made, waiting for its codes. */
    public Coded waiting(BallotDraft draft, List<UUID> members) {
        var authority = keyHolders.holder();
        var holder = keyHolders.holder();
        var id = TestBallots.asFirst(() -> ballots.create(draft));
        keyHolders.choose(id, List.of(holder));
        choose(id, authority.person().accountId());
        testBallots.decide(id, BallotAct.OPEN);
        var held = new Held(id, List.of(holder), members);
        keyHolders.makeAll(held);
        return new Coded(held, authority, List.of());
    }

    public Coded waiting(int entitled) {
        var branch = "Branch " + UUID.randomUUID();
        var members = testBallots.members(entitled, branch);
        return waiting(testBallots.draft(branch, TestBallots.YES_NO), members);
    }

    /** New codes, as many as are asked for. */
    public Coded made(Coded coded) {
        var asked = asked(coded);
        var codes = Stream.generate(Credential::generate)
                .limit(asked.codes())
                .map(Credential::value)
                .toList();
        return new Coded(coded.held(), coded.authority(), codes);
    }

    public org.greenroom.ballot.CodeAuthority.Asked asked(Coded coded) {
        return coded.authority()
                .as(() -> making.state(coded.id()).orElseThrow().authority().asked());
    }

    /** The public parts of these codes, in their order. */
    public byte[] publicOnes(Coded coded, List<String> codes) {
        var uuid = asked(coded).electionUuid();
        return codes.stream()
                .map(code -> "\"" + new Credential(code).publicValue(uuid) + "\"")
                .collect(Collectors.joining(",", "[", "]"))
                .getBytes(StandardCharsets.UTF_8);
    }

    public void handIn(Coded coded, byte[] publicOnes) {
        coded.authority().run(() -> making.handIn(coded.id(), publicOnes));
        upkeep.prepare(coded.id());
    }

    /** An open ballot whose codes are made. */
    public Coded open(int entitled) {
        var coded = made(waiting(entitled));
        handIn(coded, publicOnes(coded, coded.codes()));
        return new Coded(coded.held(), coded.authority(), new ArrayList<>(coded.codes()));
    }
}
