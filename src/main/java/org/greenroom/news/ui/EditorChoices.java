package org.greenroom.news.ui;

import java.util.List;
import org.greenroom.ballot.BallotOutline;
import org.greenroom.ballot.BallotOutlines;
import org.greenroom.membership.MemberSelection;
import org.greenroom.membership.Workplaces;
import org.greenroom.news.Audience;
import org.greenroom.news.Newsroom;
import org.springframework.stereotype.Component;

/** What an editor can choose: whom an article is for, and the ballot it is about. */
@Component
class EditorChoices {

    private final MemberSelection members;
    private final Workplaces workplaces;
    private final BallotOutlines ballots;
    private final Newsroom newsroom;

    EditorChoices(MemberSelection members, Workplaces workplaces, BallotOutlines ballots, Newsroom newsroom) {
        this.members = members;
        this.workplaces = workplaces;
        this.ballots = ballots;
        this.newsroom = newsroom;
    }

    List<String> branches() {
        return members.branches();
    }

    List<String> agreements() {
        return workplaces.agreements();
    }

    Workplaces workplaces() {
        return workplaces;
    }

    /** Those whose paper is public. */
    List<BallotOutline> ballots() {
        return ballots.all();
    }

    int recipients(Audience audience) {
        return newsroom.recipients(audience);
    }
}
