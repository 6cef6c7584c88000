package org.greenroom.ballot;

import org.greenroom.access.OwnDataPart;
import org.greenroom.access.OwnDataRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of which ballots a person was asked to hold a key, for the file of own data. */
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
}
