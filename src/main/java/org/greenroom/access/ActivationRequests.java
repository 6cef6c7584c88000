package org.greenroom.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wishes for a link. Taking one does the same work for everybody, whether or not there is such a member; a task answers
 * it a moment later, so that neither words nor time tell who is a member.
 */
@Service
@Transactional
public class ActivationRequests {

    private static final int AT_ONCE = 50;
    private static final int LONGEST = 254;

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Accounts accounts;
    private final Activations activations;
    private final ActivationRepository links;
    private final SignInLinks signInLinks;
    private final SignInThrottle throttle;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ActivationRequests(
            JdbcClient jdbc,
            Directory directory,
            Accounts accounts,
            Activations activations,
            ActivationRepository links,
            SignInLinks signInLinks,
            SignInThrottle throttle,
            PlatformTransactionManager manager,
            Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.accounts = accounts;
        this.activations = activations;
        this.links = links;
        this.signInLinks = signInLinks;
        this.throttle = throttle;
        this.transactions = new TransactionTemplate(manager);
        this.clock = clock;
    }

    /**
     * Takes a wish for a link to be sent to the owner of this membership number or mail address.
     *
     * @param address the caller's network address, for the limit of wishes
     * @return false when there were too many from this address, and nothing was taken
     */
    public boolean ask(String identifier, String address) {
        return ask(identifier, Wish.ACTIVATION, address);
    }

    /**
     * Takes a wish for a link that signs in; who has no password yet is sent the link by which the account is activated.
     *
     * @param address the caller's network address, for the limit of wishes
     * @return false when there were too many from this address, and nothing was taken
     */
    public boolean askToSignIn(String identifier, String address) {
        return ask(identifier, Wish.SIGN_IN, address);
    }

    private boolean ask(String identifier, Wish wish, String address) {
        if (!throttle.allowsRequest(address)) {
            return false;
        }
        var typed = identifier.strip();
        jdbc.sql("insert into activation_request (id, identifier, wish, requested_at)"
                        + " values (:id, :identifier, :wish, :at)")
                .param("wish", wish.name())
                .param("id", UUID.randomUUID())
                .param("identifier", typed.substring(0, Math.min(typed.length(), LONGEST)))
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        return true;
    }

    /** Answers what waits, each wish in a transaction of its own; returns how many there were. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public int answerWaiting() {
        List<UUID> waiting = jdbc.sql(
                        "select id from activation_request order by requested_at fetch first :n rows only")
                .param("n", AT_ONCE)
                .query(UUID.class)
                .list();
        for (var id : waiting) {
            transactions.executeWithoutResult(status -> answer(id));
        }
        return waiting.size();
    }

    /** Deletes links that can no longer be used. */
    public void forgetExpired() {
        links.deleteExpired(clock.instant());
        signInLinks.forgetExpired();
    }

    private void answer(UUID id) {
        var asked = jdbc.sql("select identifier, wish from activation_request where id = :id")
                .param("id", id)
                .query(Asked.class)
                .optional();
        if (jdbc.sql("delete from activation_request where id = :id")
                        .param("id", id)
                        .update()
                == 0) {
            return;
        }
        asked.ifPresent(wish -> answer(wish.identifier(), wish.wish()));
    }

    private void answer(String typed, Wish wish) {
        var account = directory.account(typed);
        if (wish == Wish.SIGN_IN
                && account.filter(found -> found.status() == AccountStatus.ACTIVE)
                        .isPresent()) {
            account.ifPresent(signInLinks::send);
            return;
        }
        account.map(AccountEntity::id)
                .or(() -> directory
                        .person(typed)
                        .map(person -> accounts.forMember(person.memberId(), person.displayName(), person.language())))
                .ifPresent(activations::send);
    }

    private enum Wish {
        ACTIVATION,
        SIGN_IN
    }

    private record Asked(String identifier, Wish wish) {}
}
