package org.greenroom.ballot;

import org.greenroom.access.OwnDataPart;
import org.greenroom.access.OwnDataRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of which ballots a person was asked to hold a key or to make the voting codes, for the file of own data. */
@Configuration(proxyBeanMethods = false)
class OwnKeys {

    @Bean
    static OwnDataPart ownKeyHolding(JdbcClient jdbc) {
        return OwnDataRows.part(jdbc, "keys", 210, "ballot_key_assignment", """
                select b.title_en as ballot, k.name, k.made_on, k.checked_on, k.used_on, k.lost_on
                from ballot_key_assignment k join ballot b on b.id = k.ballot_id where k.account_id = :account
                order by b.title_en, b.id
                """);
    }

    @Bean
    static OwnDataPart ownCodeMaking(JdbcClient jdbc) {
        return OwnDataRows.part(jdbc, "voting-codes", 211, "ballot_code_authority", """
                select b.title_en as ballot, c.name, c.handed_in_on
                from ballot_code_authority c join ballot b on b.id = c.ballot_id where c.account_id = :account
                order by b.title_en, b.id
                """);
    }
}
