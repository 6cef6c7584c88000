package org.greenroom.demo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.greenroom.notification.MailTransport;
import org.greenroom.notification.Message;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the place of the mail server: keeps what would have left, for the outbox page. */
@Service
@Profile("demo")
@Transactional
public class DemoMails implements MailTransport {

    private final JdbcClient jdbc;
    private final DemoSettings settings;
    private final Clock clock;

    DemoMails(JdbcClient jdbc, DemoSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void send(Message message) {
        jdbc.sql("""
                        insert into demo_mail (id, sent_at, purpose, recipient, language, subject, body, html)
                        values (:id, :at, :purpose, :recipient, :language, :subject, :body, :html)
                        """)
                .param("id", UUID.randomUUID())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("purpose", message.purpose().name())
                .param("recipient", message.recipientAddress())
                .param("language", message.language().getLanguage())
                .param("subject", message.subject())
                .param("body", message.bodyText())
                .param("html", message.html(), Types.VARCHAR)
                .update();
        forgetTheOldest();
    }

    private void forgetTheOldest() {
        jdbc.sql("delete from demo_mail where id in"
                        + " (select id from demo_mail order by sent_at desc, id offset :keep rows)")
                .param("keep", settings.keepMails())
                .update();
    }

    /**
     * The newest first.
     *
     * @param search words to be found in address or subject; empty finds all
     * @param limit how many at most
     */
    @Transactional(readOnly = true)
    public List<DemoMail> newest(String search, int limit) {
        return jdbc.sql("""
                        select id, sent_at, purpose, recipient, language, subject, body, html from demo_mail
                        where lower(recipient) like :like escape '!' or lower(subject) like :like escape '!'
                        order by sent_at desc, id fetch first :limit rows only
                        """)
                .param("like", like(search))
                .param("limit", limit)
                .query(DemoMails::mail)
                .list();
    }

    /** How many there are, of those that a search finds. */
    @Transactional(readOnly = true)
    public long count(String search) {
        return jdbc.sql("""
                        select count(*) from demo_mail
                        where lower(recipient) like :like escape '!' or lower(subject) like :like escape '!'
                        """).param("like", like(search)).query(Long.class).single();
    }

    private static String like(String search) {
        var literal = search.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
        return "%" + literal + "%";
    }

    private static DemoMail mail(ResultSet row, int number) throws SQLException {
        Timestamp sentAt = row.getTimestamp("sent_at");
        return new DemoMail(
                row.getObject("id", UUID.class),
                sentAt.toInstant(),
                row.getString("purpose"),
                row.getString("recipient"),
                row.getString("language"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("html"));
    }
}
