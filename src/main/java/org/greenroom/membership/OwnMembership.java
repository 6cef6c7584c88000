package org.greenroom.membership;

import org.greenroom.access.OwnDataPart;
import org.greenroom.access.OwnDataRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the roll holds about a member, for the file of own data. */
@Configuration(proxyBeanMethods = false)
class OwnMembership {

    @Bean
    static OwnDataPart ownRollEntry(JdbcClient jdbc) {
        return OwnDataRows.part(jdbc, "member", 100, "member", """
                select membership_number as number, given_name, family_name, professional_name, email, mobile,
                    joined_on, status, branch, language, email_by_hand_at
                from member where id = :member
                """);
    }

    @Bean
    static OwnDataPart ownFormerNumbers(JdbcClient jdbc) {
        return OwnDataRows.part(jdbc, "formerNumbers", 110, "member_alias", """
                select membership_number as number, name, merged_at from member_alias where member_id = :member
                order by merged_at
                """);
    }

    @Bean
    static OwnDataPart ownEngagements(JdbcClient jdbc) {
        return OwnDataRows.part(jdbc, "engagements", 120, "engagement", """
                select w.name as workplace, w.employer, w.agreement, e.job, e.starts_on as from_day,
                    e.ends_on as until_day, e.by_hand_at as written_by_office_at
                from engagement e join workplace w on w.id = e.workplace_id where e.member_id = :member
                order by e.starts_on, w.name
                """);
    }

    @Bean
    static OwnDataPart ownTerms(JdbcClient jdbc) {
        return OwnDataRows.part(jdbc, "terms", 130, "steward_term", """
                select w.name as workplace, t.elected_on as from_day, t.ends_on as until_day,
                    t.by_hand_at as written_by_office_at
                from steward_term t join workplace w on w.id = t.workplace_id where t.member_id = :member
                order by t.elected_on, w.name
                """);
    }

    @Bean
    static OwnDataPart ownRemovedEntries(JdbcClient jdbc) {
        return OwnDataRows.part(jdbc, "removedEntries", 140, "removed_entry", """
                select r.kind, w.name as workplace, r.starts_on as from_day, r.removed_at
                from removed_entry r join workplace w on w.id = r.workplace_id where r.member_id = :member
                order by r.removed_at
                """);
    }

    @Bean
    static OwnDataPart ownCorrections(JdbcClient jdbc) {
        return OwnDataRows.part(jdbc, "corrections", 150, "correction", """
                select field, words, asked_at, state, answer, answered_at from correction where member_id = :member
                order by asked_at
                """);
    }

    @Bean
    static OwnDataPart ownDeletions(JdbcClient jdbc) {
        return OwnDataRows.part(jdbc, "deletions", 155, "deletion_request", """
                select words, asked_at, due_on, state, answer, answered_at from deletion_request
                where member_id = :member order by asked_at
                """);
    }

    @Bean
    static OwnDataPart ownWishes(JdbcClient jdbc) {
        return OwnDataRows.part(jdbc, "contactWishes", 160, "contact_wish", """
                select reminders, shown_to_stewards from contact_wish where member_id = :member
                """);
    }

    @Bean
    static OwnDataPart ownReads(JdbcClient jdbc) {
        return OwnDataRows.part(jdbc, "whoLooked", 170, "member_read", """
                select at, reader_name as reader, capacity, kind, purpose, about from member_read
                where member_id = :member order by at
                """);
    }

    @Bean
    static OwnDataPart ownImports(JdbcClient jdbc) {
        return OwnDataRows.part(jdbc, "imports", 810, "import_run", """
                select started_at, state, applied_at from import_run where started_by = :account order by started_at
                """);
    }
}
