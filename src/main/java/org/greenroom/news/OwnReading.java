package org.greenroom.news;

import org.greenroom.access.OwnDataPart;
import org.greenroom.access.OwnDataRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What news holds about a person, for the file of own data: what was seen, and what is wanted by mail. */
@Configuration(proxyBeanMethods = false)
class OwnReading {

    @Bean
    static OwnDataPart ownNewsSeen(JdbcClient jdbc) {
        return OwnDataRows.part(jdbc, "news", 500, "news_seen", """
                select up_to as seen_up_to from news_seen where account_id = :account
                """);
    }

    @Bean
    static OwnDataPart ownNewsMail(JdbcClient jdbc) {
        return OwnDataRows.part(jdbc, "newsMail", 510, "news_mail", """
                select choice, up_to from news_mail where member_id = :member
                """);
    }

    @Bean
    static OwnDataPart ownNewsMailRecord(JdbcClient jdbc) {
        return OwnDataRows.part(jdbc, "newsMailRecord", 520, "news_mail_record", """
                select on_day, choice, made_by, language, words from news_mail_record where member_id = :member
                order by number
                """);
    }

    @Bean
    static OwnDataPart ownNewsMailLinks(JdbcClient jdbc) {
        return OwnDataRows.part(jdbc, "newsMailLinks", 530, "news_mail_link", """
                select count(*) as links from news_mail_link where member_id = :member having count(*) > 0
                """);
    }
}
