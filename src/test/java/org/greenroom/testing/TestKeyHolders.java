package org.greenroom.testing;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.ballot.BallotAct;
import org.greenroom.ballot.BallotDraft;
import org.greenroom.ballot.BallotUpkeep;
import org.greenroom.ballot.Ballots;
import org.greenroom.ballot.KeyHolding;
import org.greenroom.ballot.Safeguards;
import org.greenroom.sealing.TrusteeKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Key holders without a browser: do in Java what their page does in JavaScript. */
@Component
public class TestKeyHolders {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final JdbcClient jdbc;
    private final Ballots ballots;
    private final Safeguards safeguards;
    private final KeyHolding holding;
    private final BallotUpkeep upkeep;
    private final TestBallots testBallots;
    private final Clock clock;

    TestKeyHolders(
            JdbcClient jdbc,
            Ballots ballots,
            Safeguards safeguards,
            KeyHolding holding,
            BallotUpkeep upkeep,
            TestBallots testBallots,
            Clock clock) {
        this.jdbc = jdbc;
        this.ballots = ballots;
        this.safeguards = safeguards;
        this.holding = holding;
        this.upkeep = upkeep;
        this.testBallots = testBallots;
        this.clock = clock;
    }

    /** A holder and the key that nobody else knows. */
    public record Holder(SignedIn person, TrusteeKey key) {

        public <T> T as(Supplier<T> work) {
            return TestVoter.as(person, work);
        }

        public void run(Runnable work) {
            as(() -> {
                work.run();
                return person;
            });
        }
    }

    /** A ballot that waits for its keys. */
    public record Held(UUID id, List<Holder> holders, List<UUID> members) {}

    /** Somebody with an account of no membership. */
    public Holder holder() {
        var id = UUID.randomUUID();
        var number = NUMBERS.incrementAndGet();
        var name = "Holder " + number;
        jdbc.sql("""
                        insert into account (id, login_email, display_name, status, language, created_at, version)
                        values (:id, :email, :name, 'ACTIVE', 'en', :now, 0)""")
                .param("id", id)
                .param("email", "holder" + number + "-" + id + "@example.org")
                .param("name", name)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return new Holder(new SignedIn(id, null, name, Set.<Role>of(), Locale.UK), TrusteeKey.generate());
    }

    /** An approved ballot of this draft with as many holders, none of whom has made a key yet. */
    public Held approved(BallotDraft draft, List<UUID> members, int howMany) {
        List<Holder> holders = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            holders.add(holder());
        }
        var id = TestBallots.asFirst(() -> ballots.create(draft));
        choose(id, holders);
        testBallots.decide(id, BallotAct.OPEN);
        return new Held(id, holders, members);
    }

    public void choose(UUID id, List<Holder> holders) {
        TestBallots.asFirst(() -> {
            safeguards.choose(
                    id, holders.stream().map(h -> h.person().accountId()).toList());
            return id;
        });
    }

    /** An approved ballot that opens at once when its keys are made. */
    public Held approved(int entitled, int howMany) {
        var branch = "Branch " + UUID.randomUUID();
        var members = testBallots.members(entitled, branch);
        return approved(testBallots.draft(branch, TestBallots.YES_NO), members, howMany);
    }

    public void make(UUID id, Holder holder) {
        holder.run(() -> holding.make(id, holder.key().trustee().toBytes()));
    }

    /** All make their keys, and the ballot opens if its time has come. */
    public void makeAll(Held held) {
        held.holders().forEach(holder -> make(held.id(), holder));
        upkeep.prepare(held.id());
    }
}
