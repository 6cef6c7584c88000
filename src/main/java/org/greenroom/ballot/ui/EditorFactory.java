package org.greenroom.ballot.ui;

import org.greenroom.access.CurrentUser;
import org.greenroom.access.Role;
import org.greenroom.ballot.BallotDecisions;
import org.greenroom.ballot.BallotDetails;
import org.greenroom.ballot.Ballots;
import org.greenroom.ballot.CodeAuthorities;
import org.greenroom.ballot.Electorates;
import org.greenroom.ballot.Notices;
import org.greenroom.ballot.Safeguards;
import org.greenroom.ballot.SignOffs;
import org.greenroom.membership.MemberSelection;
import org.greenroom.membership.ReasonTexts;
import org.greenroom.membership.Workplaces;
import org.springframework.stereotype.Component;

/** Makes the fields of a step. */
@Component
class EditorFactory {

    private final Ballots ballots;
    private final BallotDecisions decisions;
    private final SignOffs signOffs;
    private final Electorates electorates;
    private final Safeguards safeguards;
    private final CodeAuthorities codeAuthorities;
    private final MemberSelection selection;
    private final Workplaces workplaces;
    private final ReasonTexts reasons;
    private final PaperParts paper;
    private final BallotWords words;
    private final Notices notices;
    private final NoticeWords noticeWords;
    private final CurrentUser currentUser;

    EditorFactory(
            Ballots ballots,
            BallotDecisions decisions,
            SignOffs signOffs,
            Electorates electorates,
            Safeguards safeguards,
            CodeAuthorities codeAuthorities,
            MemberSelection selection,
            Workplaces workplaces,
            ReasonTexts reasons,
            PaperParts paper,
            BallotWords words,
            Notices notices,
            NoticeWords noticeWords,
            CurrentUser currentUser) {
        this.ballots = ballots;
        this.decisions = decisions;
        this.signOffs = signOffs;
        this.electorates = electorates;
        this.safeguards = safeguards;
        this.codeAuthorities = codeAuthorities;
        this.selection = selection;
        this.workplaces = workplaces;
        this.reasons = reasons;
        this.paper = paper;
        this.words = words;
        this.notices = notices;
        this.noticeWords = noticeWords;
        this.currentUser = currentUser;
    }

    DraftEditor editor(EditStage stage, BallotDetails details, Messages messages) {
        var draft = details.draft();
        return switch (stage) {
            case DETAILS -> new DetailsEditor(draft);
            case QUESTIONS -> new QuestionsEditor(draft);
            case ELECTORATE -> {
                var choices = new ElectorateChoices(workplaces.agreements(), selection.branches(), workplaces);
                yield new ElectorateEditor(draft, choices, electorates, mayOpenMembers(), reasons, words);
            }
            case SCHEDULE -> {
                var times = new ScheduleEditor(draft, words);
                times.add(new ReminderPlanPart(details.id(), notices, noticeWords));
                yield times;
            }
            case SAFEGUARDS -> new SafeguardsEditor(details, safeguards, codeAuthorities, messages);
            case SIGN_OFF -> new SignOffEditor(details, ballots.problems(draft), signOffs, messages, words);
            case CHECK -> new CheckEditor(details, ballots.problems(details.id()), paper, decisions, messages);
        };
    }

    private boolean mayOpenMembers() {
        return currentUser.require().roles().contains(Role.MEMBERSHIP_OFFICER);
    }
}
