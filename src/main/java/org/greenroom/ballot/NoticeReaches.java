package org.greenroom.ballot;

import java.util.List;
import org.greenroom.membership.MemberSelection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts those entitled by language and by how they are reached. Says nothing of who has voted: nobody is left out. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class NoticeReaches {

    private final JdbcClient jdbc;
    private final MemberSelection selection;

    NoticeReaches(JdbcClient jdbc, MemberSelection selection) {
        this.jdbc = jdbc;
        this.selection = selection;
    }

    List<NoticeReach> of(Ballot ballot) {
        var onRoll = jdbc.sql("""
                        select m.language, count(m.email) as by_mail, count(*) as everybody
                        from roll_entry e join member m on m.id = e.member_id
                        where e.ballot_id = :ballot group by m.language order by m.language desc
                        """)
                .param("ballot", ballot.id())
                .query((row, number) -> new NoticeReach(
                        row.getString("language"),
                        row.getLong("by_mail"),
                        row.getLong("everybody") - row.getLong("by_mail")))
                .list();
        if (!onRoll.isEmpty()) {
            return onRoll;
        }
        return selection.reach(ballot.electorate()).stream()
                .map(reach -> new NoticeReach(reach.language(), reach.byMail(), reach.byLetter()))
                .toList();
    }
}
