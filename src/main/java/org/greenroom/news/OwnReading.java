package org.greenroom.news;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenroom.access.OwnDataPart;
import org.greenroom.access.OwnDataRows;
import org.greenroom.access.SignedIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What news holds about a person, for the file of own data: what was seen, and what is wanted by mail. */
@Configuration(proxyBeanMethods = false)
class OwnReading {

    private record Rows(JdbcClient jdbc, String name, int order, Set<String> tables, String statement)
            implements OwnDataPart {
        @Override
        public List<Map<String, Object>> of(SignedIn person) {
            return OwnDataRows.of(jdbc, person, statement);
        }
    }

    @Bean
    static OwnDataPart ownNewsSeen(JdbcClient jdbc) {
        return new Rows(jdbc, "news", 500, Set.of("news_seen"), """
                select up_to as seen_up_to from news_seen where account_id = :account
                """);
    }

    @Bean
    static OwnDataPart ownNewsMail(JdbcClient jdbc) {
        return new Rows(jdbc, "newsMail", 510, Set.of("news_mail"), """
                select choice, up_to from news_mail where member_id = :member
                """);
    }

    @Bean
    static OwnDataPart ownNewsMailRecord(JdbcClient jdbc) {
        return new Rows(jdbc, "newsMailRecord", 520, Set.of("news_mail_record"), """
                select on_day, choice, made_by, language, words from news_mail_record where member_id = :member
                order by number
                """);
    }

    @Bean
    static OwnDataPart ownNewsMailLinks(JdbcClient jdbc) {
        return new Rows(jdbc, "newsMailLinks", 530, Set.of("news_mail_link"), """
                select count(*) as links from news_mail_link where member_id = :member having count(*) > 0
                """);
    }
}
