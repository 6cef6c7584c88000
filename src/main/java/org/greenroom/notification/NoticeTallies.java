package org.greenroom.notification;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is left of the mail of a notice to everybody: two numbers. Only the sending task writes, one run at a time. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class NoticeTallies {

    private final JdbcClient jdbc;

    NoticeTallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Outbox.Tally of(UUID notice) {
        return jdbc.sql("select sent, given_up from notice_tally where notice = :notice")
                .param("notice", notice)
                .query((row, number) -> new Outbox.Tally(row.getLong("sent"), row.getLong("given_up")))
                .optional()
                .orElse(new Outbox.Tally(0, 0));
    }

    void countSent(UUID notice) {
        count(notice, 1, 0);
    }

    void countGivenUp(UUID notice) {
        count(notice, 0, 1);
    }

    private void count(UUID notice, int sent, int givenUp) {
        int changed = jdbc.sql("""
                        update notice_tally set sent = sent + :sent, given_up = given_up + :givenUp
                        where notice = :notice
                        """)
                .param("sent", sent)
                .param("givenUp", givenUp)
                .param("notice", notice)
                .update();
        if (changed == 0) {
            jdbc.sql("insert into notice_tally (notice, sent, given_up) values (:notice, :sent, :givenUp)")
                    .param("notice", notice)
                    .param("sent", sent)
                    .param("givenUp", givenUp)
                    .update();
        }
    }
}
