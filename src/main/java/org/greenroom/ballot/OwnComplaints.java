package org.greenroom.ballot;

import org.greenroom.access.OwnDataPart;
import org.greenroom.access.OwnDataRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a member complained of, and to which rolls officers added the member or propose to, for the file of own data. */
@Configuration
class OwnComplaints {

    @Bean
    OwnDataPart complaintsInOwnData(JdbcClient jdbc) {
        return OwnDataRows.part(jdbc, "complaints", 205, "ballot_complaint", """
                select b.title_en as ballot, c.kind, c.said as words, c.made_at as asked_at, c.answer, c.answered_at
                from ballot_complaint c join ballot b on b.id = c.ballot_id where c.member_id = :member
                order by c.made_at, c.id
                """);
    }

    @Bean
    OwnDataPart additionsInOwnData(JdbcClient jdbc) {
        return OwnDataRows.part(jdbc, "additions", 207, "ballot_act_terms", """
                select b.title_en as ballot, t.reason_en as reason, t.done_at as decided_at
                from ballot_act_terms t join ballot b on b.id = t.ballot_id where t.member_id = :member
                order by b.title_en, b.id
                """);
    }
}
