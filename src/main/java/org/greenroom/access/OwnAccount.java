package org.greenroom.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.greenroom.approval.ProposalsOf;
import org.greenroom.audit.TrailAbout;
import org.greenroom.notification.WrittenTo;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What access holds about a person, and what the rooms hold that know nobody: the trail, proposals, mail and letters. */
@Configuration(proxyBeanMethods = false)
class OwnAccount {

    private record Told(String name, int order, Set<String> tables, Function<SignedIn, List<Map<String, Object>>> rows)
            implements OwnDataPart {
        @Override
        public List<Map<String, Object>> of(SignedIn person) {
            return rows.apply(person);
        }
    }

    @Bean
    static OwnDataPart ownAccountRow(JdbcClient jdbc) {
        return OwnDataRows.part(jdbc, "account", 10, "account", """
                select display_name as name, login_email as email, status, language, created_at as since,
                    password_hash is not null as has_password, renewed_by_mail_at
                from account where id = :account
                """);
    }

    @Bean
    static OwnDataPart ownRoles(JdbcClient jdbc) {
        return OwnDataRows.part(jdbc, "roles", 20, "role_grant", """
                select role, starts_at as from_time, ends_at as until_time
                from role_grant where account_id = :account order by starts_at
                """);
    }

    @Bean
    static OwnDataPart ownLinks(JdbcClient jdbc) {
        return OwnDataRows.part(jdbc, "activations", 30, "activation", """
                select medium, created_at as sent_at, expires_at as valid_until
                from activation where account_id = :account order by created_at
                """);
    }

    @Bean
    static OwnDataPart ownPasskeys(JdbcClient jdbc) {
        return OwnDataRows.part(jdbc, "passkeys", 32, "passkey", """
                select name, created_on, transports, backup_state as backed_up, signature_count
                from passkey where account_id = :account order by created_on, name
                """);
    }

    @Bean
    static OwnDataPart ownSignInLinks(JdbcClient jdbc) {
        return OwnDataRows.part(jdbc, "signInLinks", 34, "sign_in_link", """
                select created_at as sent_at, expires_at as valid_until
                from sign_in_link where account_id = :account order by created_at
                """);
    }

    @Bean
    static OwnDataPart ownAppointments(JdbcClient jdbc) {
        return OwnDataRows.part(jdbc, "appointments", 36, "appointment", """
                select display_name as name, login_email as email, role, until_day, proposed_at
                from appointment where account_id = :account order by proposed_at
                """);
    }

    @Bean
    static OwnDataPart ownAddressChange(JdbcClient jdbc) {
        return OwnDataRows.part(jdbc, "addressChange", 38, "address_change", """
                select new_email, old_email, expires_at as valid_until, confirmed
                from address_change where account_id = :account order by expires_at
                """);
    }

    @Bean
    static OwnDataPart ownDevices(JdbcClient jdbc) {
        return OwnDataRows.part(jdbc, "devices", 40, "known_device", """
                select name as device, used_in as used_in_month from known_device
                where account_id = :account order by used_in, name
                """);
    }

    @Bean
    static OwnDataPart ownSessions(JdbcClient jdbc) {
        return OwnDataRows.part(jdbc, "sessions", 50, "account_session", """
                select d.name as device, s.started_on
                from account_session s join known_device d on d.id = s.device_id
                where s.account_id = :account order by s.started_on, d.name
                """);
    }

    @Bean
    static OwnDataPart ownMail(WrittenTo written) {
        return new Told("letters", 700, Set.of("letter", "outbox_mail", "bad_address"), person -> {
            var member = person.memberId();
            return member == null ? List.of() : written.member(member);
        });
    }

    @Bean
    static OwnDataPart ownProposals(ProposalsOf proposals) {
        return new Told("proposals", 800, Set.of("proposal"), person -> proposals.person(person.accountId()));
    }

    @Bean
    static OwnDataPart ownTrail(TrailAbout trail) {
        return new Told(
                "trail", 900, Set.of("audit_entry"), person -> trail.person(person.accountId(), person.memberId()));
    }
}
