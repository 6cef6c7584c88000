package org.greenroom.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives the officers of tests accounts and roles, as an officer has whom somebody appointed. */
@Component
public class TestOfficers {

    private final JdbcClient jdbc;
    private final Clock clock;

    TestOfficers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes an account that can sign in and gives it the person’s roles; done before, it is not done again. */
    public SignedIn appoint(SignedIn officer) {
        var known = jdbc.sql("select count(*) from account where id = :id")
                .param("id", officer.accountId())
                .query(Long.class)
                .single();
        if (known > 0) {
            return officer;
        }
        jdbc.sql("""
                        insert into account (id, login_email, display_name, status, language, created_at, version)
                        values (:id, :email, :name, 'ACTIVE', 'en', :now, 0)""")
                .param("id", officer.accountId())
                .param("email", address(officer))
                .param("name", officer.actor().name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        officer.roles().stream().filter(Role::isGranted).forEach(role -> give(officer, role));
        return officer;
    }

    /** Where mail to an officer goes who was appointed here. */
    public static String address(SignedIn officer) {
        return officer.accountId() + "@officers.example";
    }

    /** Gives a role from long ago without an end. */
    public void give(SignedIn officer, Role role) {
        jdbc.sql(
                        "insert into role_grant (id, account_id, role, starts_at, version) values (:id, :account, :role, :at, 0)")
                .param("id", UUID.randomUUID())
                .param("account", officer.accountId())
                .param("role", role.name())
                .param("at", Instant.EPOCH.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Withdraws a role now. */
    public void withdraw(SignedIn officer, Role role) {
        jdbc.sql(
                        "update role_grant set ends_at = :now where account_id = :account and role = :role and ends_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("account", officer.accountId())
                .param("role", role.name())
                .update();
    }

    /** Suspends the account, or lets it in again. */
    public void suspend(SignedIn officer, boolean suspended) {
        jdbc.sql("update account set status = :status where id = :account")
                .param("status", suspended ? "SUSPENDED" : "ACTIVE")
                .param("account", officer.accountId())
                .update();
    }
}
