package org.greenroom.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.greenroom.audit.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first two officers. While there is no account at all, whoever starts the portal is given a link; using it makes
 * two accounts with the roles that everything else starts from, and is possible once.
 */
@Service
@Transactional
public class SetUp {

    private static final List<Role> FIRST_ROLES =
            List.of(Role.RETURNING_OFFICER, Role.MEMBERSHIP_OFFICER, Role.CONSENT_OFFICER, Role.AUDITOR);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final RoleGrants roles;
    private final Activations activations;
    private final PasswordPolicy passwords;
    private final Clock clock;

    SetUp(
            JdbcClient jdbc,
            Accounts accounts,
            RoleGrants roles,
            Activations activations,
            PasswordPolicy passwords,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.roles = roles;
        this.activations = activations;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** A new secret for the link, if there is no account yet. */
    public Optional<String> open() {
        if (!accounts.none()) {
            return Optional.empty();
        }
        var secret = Tokens.forLink();
        jdbc.sql("insert into set_up_link (token_hash, created_at) values (:hash, :at)")
                .param("hash", Tokens.hash(secret))
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        return Optional.of(secret);
    }

    /** Whether the link can be used; looking does not use it up. */
    @Transactional(readOnly = true)
    public boolean isOpen(String secret) {
        return accounts.none()
                && jdbc.sql("select count(*) from set_up_link where token_hash = :hash")
                                .param("hash", Tokens.hash(secret))
                                .query(Long.class)
                                .single()
                        > 0;
    }

    /**
     * Makes the two officers. The first has the password given; the second is mailed a link to choose one.
     *
     * @throws ActivationRefused when the link is unknown or was used
     * @throws PasswordRefused when the password is not accepted; the link can be used again
     * @throws IllegalArgumentException when an address is none, or both are the same
     */
    public void complete(String secret, Officer first, String password, Officer second, Locale language) {
        // Before anything is locked: the hash takes long.
        var passwordHash = passwords.hash(password, List.of(first.email()));
        // All links are locked: a second use at the same moment, of this link or another, waits and then finds none.
        jdbc.sql("select token_hash from set_up_link order by token_hash for update")
                .query(byte[].class)
                .list();
        var hash = Tokens.hash(secret);
        var known = jdbc.sql("delete from set_up_link where token_hash = :hash")
                        .param("hash", hash)
                        .update()
                == 1;
        if (!known || !accounts.none()) {
            throw new ActivationRefused();
        }
        jdbc.sql("delete from set_up_link").update();
        var byPortal = Actor.system();
        var one = accounts.officer(first.email(), first.name(), language, byPortal);
        var other = accounts.officer(second.email(), second.name(), language, byPortal);
        for (var account : List.of(one, other)) {
            FIRST_ROLES.forEach(role -> roles.write(account.id(), role, clock.instant(), null, byPortal));
        }
        accounts.setPassword(one.id(), passwordHash, PasswordBy.MORE);
        activations.send(other.id());
    }

    /**
     * @param name how the officer is called, at most 200 characters
     * @param email mail address
     */
    public record Officer(String name, String email) {}
}
