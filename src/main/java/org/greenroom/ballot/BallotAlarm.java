package org.greenroom.ballot;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.greenroom.access.AccountSummary;
import org.greenroom.access.Accounts;
import org.greenroom.approval.Approvals;
import org.greenroom.approval.ProposalState;
import org.greenroom.audit.Actor;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.MemberSummary;
import org.greenroom.notification.Message;
import org.greenroom.notification.Outbox;
import org.greenroom.notification.Purpose;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.texts.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the two officers who decided to open a ballot that something about it has failed, by mail and in the incident log:
 * once for each thing that fails, however often it is tried again. Their home page says so as long as it stands.
 */
@Component
class BallotAlarm {

    /** What cannot be opened at its time has no work of its own to note it at. */
    private static final String KEY_LOST = "ballot.failure.key-lost";

    static final String OPENING = "ballot.failure.opening";

    private final BallotRepository ballots;
    private final IncidentRows incidents;
    private final Approvals approvals;
    private final Accounts accounts;
    private final MemberDirectory members;
    private final Outbox outbox;
    private final Texts texts;
    private final GreenroomSettings settings;

    BallotAlarm(
            BallotRepository ballots,
            IncidentRows incidents,
            Approvals approvals,
            Accounts accounts,
            MemberDirectory members,
            Outbox outbox,
            Texts texts,
            GreenroomSettings settings) {
        this.ballots = ballots;
        this.incidents = incidents;
        this.approvals = approvals;
        this.accounts = accounts;
        this.members = members;
        this.outbox = outbox;
        this.texts = texts;
        this.settings = settings;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(WorkFailed event) {
        raise(event.ballotId(), event.failure());
    }

    /** The ballot could not be opened at its time. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void notOpened(UUID ballotId) {
        raise(ballotId, OPENING);
    }

    /** The ballot is not opened, since nobody could count it; part of the transaction that would have opened it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keyLost(UUID ballotId) {
        raise(ballotId, KEY_LOST);
    }

    private void raise(UUID ballotId, String failure) {
        if (incidents.isNoted(ballotId, IncidentKind.FAILURE, failure)) {
            return;
        }
        incidents.note(ballotId, IncidentKind.FAILURE, failure, Actor.system());
        var title = ballots.findById(ballotId).map(Ballot::title).orElse(Bilingual.EMPTY);
        officers(ballotId).forEach(account -> write(account, ballotId, title, failure));
    }

    /** Who proposed the opening that was approved, and who approved it. */
    private Stream<AccountSummary> officers(UUID ballotId) {
        return approvals.historyOf(ballotId).stream()
                .filter(proposal -> proposal.kind().equals(BallotAct.OPEN.proposalKind())
                        && proposal.state() == ProposalState.APPROVED)
                .flatMap(proposal -> Stream.of(proposal.proposedBy(), proposal.decidedBy()))
                .flatMap(actor -> actor == null ? Stream.empty() : accounts.find(actor.id()).stream())
                .distinct();
    }

    private void write(AccountSummary to, UUID ballotId, Bilingual title, String failure) {
        Locale language = to.language();
        var memberId = to.memberId();
        var address = memberId == null
                ? Optional.ofNullable(to.email())
                : members.byId(memberId).map(MemberSummary::email);
        address.ifPresent(mail -> outbox.enqueue(new Message(
                Purpose.ACCOUNT_NOTICE,
                mail,
                language,
                texts.get(language, "ballot.alarm.subject", title.in(language)),
                texts.get(
                        language,
                        "ballot.alarm.body",
                        title.in(language),
                        texts.get(language, failure),
                        settings.baseUrl() + "/manage-ballots/" + ballotId,
                        settings.union().name()))));
    }
}
