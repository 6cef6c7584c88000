package org.greenroom.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.greenroom.testing.GreenroomTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@GreenroomTest
@Transactional
class MailRetentionServiceTest {

    @Autowired
    private MailRetention retention;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private UUID givenUp(int daysAgo) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into outbox_mail (id, purpose, recipient, language, subject, attempts, given_up_at, version)
                        values (:id, 'NEWS', 'old@members.example', 'en', 'News', 8, :at, 0)
                        """)
                .param("id", id)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC).minusDays(daysAgo))
                .update();
        return id;
    }

    private UUID posted(Integer daysAgo) {
        var id = UUID.randomUUID();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into letter (id, member_id, purpose, language, title, written_at, posted_at, version)
                        values (:id, :id, 'ACTIVATION', 'en', 'Letter', :written, :posted, 0)
                        """)
                .param("id", id)
                .param("written", now.minusDays(900))
                .param("posted", daysAgo == null ? null : now.minusDays(daysAgo))
                .update();
        return id;
    }

    private void refused(String address, int daysAgo) {
        jdbc.sql("insert into bad_address (address, last_day) values (:address, :day)")
                .param("address", address)
                .param(
                        "day",
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(daysAgo))
                .update();
    }

    private boolean there(String table, UUID id) {
        return jdbc.sql("select count(*) from " + table + " where id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single()
                == 1;
    }

    @Test
    void onlyWhatIsOldGoes() {
        var oldMail = givenUp(91);
        var newMail = givenUp(89);
        var oldLetter = posted(366);
        var newLetter = posted(364);
        var waiting = posted(null);
        refused("gone@members.example", 367);
        refused("here@members.example", 300);

        retention.forgetOld();

        assertThat(there("outbox_mail", oldMail)).isFalse();
        assertThat(there("outbox_mail", newMail)).isTrue();
        assertThat(there("letter", oldLetter)).isFalse();
        assertThat(there("letter", newLetter)).isTrue();
        assertThat(there("letter", waiting)).isTrue();
        assertThat(jdbc.sql(
                                "select address from bad_address where address in ('gone@members.example', 'here@members.example')")
                        .query(String.class)
                        .list())
                .containsExactly("here@members.example");
    }
}
