package org.greenroom.consent.wording;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenroom.access.Role;
import org.greenroom.approval.ApprovalRefused;
import org.greenroom.approval.Approvals;
import org.greenroom.approval.Proposal;
import org.greenroom.audit.Acting;
import org.greenroom.audit.AsksAgain;
import org.greenroom.audit.AuditTrail;
import org.greenroom.consent.Use;
import org.greenroom.consent.wording.WordingRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * New versions in the making: written by one officer or several, proposed by one, published by another. Acts name the
 * edit they have seen; all throw {@link ObjectOptimisticLockingFailureException} when somebody has changed the draft
 * since, {@link WordingRefused} when the draft does not allow the act and {@link ApprovalRefused} for what the rule of
 * two people forbids. Then nothing has changed.
 */
@Service
@Transactional
@PreAuthorize("hasRole('CONSENT_OFFICER')")
public class WordingDrafts {

    /** The kind of the proposals. */
    static final String KIND = "consent.publish-wording";

    private final DraftRepository drafts;
    private final Wordings wordings;
    private final Approvals approvals;
    private final AuditTrail audit;
    private final WordingRules rules;
    private final Clock clock;

    WordingDrafts(
            DraftRepository drafts,
            Wordings wordings,
            Approvals approvals,
            AuditTrail audit,
            WordingSettings settings,
            Clock clock) {
        this.drafts = drafts;
        this.wordings = wordings;
        this.approvals = approvals;
        this.audit = audit;
        this.rules = new WordingRules(settings);
        this.clock = clock;
    }

    /** The draft of a use, if there is one. */
    @Transactional(readOnly = true)
    public Optional<WordingDraft> of(Use use) {
        return drafts.findByUse(use).map(this::record);
    }

    /** All drafts by their use. */
    @Transactional(readOnly = true)
    public Map<Use, WordingDraft> all() {
        var open = approvals.open().stream()
                .filter(proposal -> proposal.kind().equals(KIND))
                .collect(Collectors.toMap(Proposal::subjectId, Function.identity()));
        var found = new EnumMap<Use, WordingDraft>(Use.class);
        drafts.findAll().forEach(draft -> found.put(draft.use(), draft.asRecord(open.get(draft.id()))));
        return found;
    }

    /** How many drafts the signed-in officer could approve or send back now. */
    @Transactional(readOnly = true)
    public long waitingForMe() {
        var me = Acting.current().id();
        return approvals.open().stream()
                .filter(proposal -> proposal.kind().equals(KIND))
                .filter(proposal -> !proposal.proposedBy().id().equals(me))
                .count();
    }

    /**
     * Keeps a draft; it may be unfinished. Straight apostrophes and line breaks are made right.
     *
     * @param seen the edit that was read; null to begin a draft where there was none
     * @param material whether it says something else than the published version
     * @return the draft as it is kept
     */
    public WordingDraft save(
            Use use, @Nullable Integer seen, WordingText english, WordingText welsh, boolean material) {
        var tidyEnglish = WordingRules.tidy(english);
        var tidyWelsh = WordingRules.tidy(welsh);
        var tooLong = rules.tooLong(tidyEnglish, tidyWelsh);
        if (!tooLong.isEmpty()) {
            throw new WordingRefused(tooLong);
        }
        var by = Acting.current();
        var found = drafts.lock(use);
        if (seen == null) {
            if (found.isPresent()) {
                throw new ObjectOptimisticLockingFailureException(DraftEntity.class, use);
            }
            var basedOn = wordings.current(use).version();
            var begun = begin(new DraftEntity(use, basedOn, tidyEnglish, tidyWelsh, material, by, clock.instant()));
            audit.record(by, "wording.begun", subject(begun), Map.of());
            return record(begun);
        }
        var draft = found.orElseThrow(() -> new WordingRefused(Reason.NO_DRAFT));
        requireSeen(draft, seen);
        draft.edit(tidyEnglish, tidyWelsh, material, by, clock.instant());
        audit.record(by, "wording.changed", subject(draft), Map.of());
        return record(drafts.saveAndFlush(draft));
    }

    private DraftEntity begin(DraftEntity draft) {
        try {
            return drafts.saveAndFlush(draft);
        } catch (DataIntegrityViolationException e) {
            // Somebody else began one at the same moment.
            throw new ObjectOptimisticLockingFailureException(DraftEntity.class, draft.use());
        }
    }

    /** What stands between these texts and a proposal, in the order of the form. */
    @Transactional(readOnly = true)
    public List<WordingProblem> problems(Use use, WordingText english, WordingText welsh) {
        return rules.problems(WordingRules.tidy(english), WordingRules.tidy(welsh), wordings.current(use));
    }

    /** Proposes the draft as it was seen; until it is decided or taken back nobody can change it. */
    @AsksAgain
    public void propose(Use use, int seen) {
        var draft = require(use, seen);
        var published = wordings.current(use);
        if (published.version() != draft.basedOn()) {
            throw new WordingRefused(Reason.OUT_OF_DATE);
        }
        draft.requireNotProposed();
        var problems = rules.problems(draft.texts().en(), draft.texts().cy(), published);
        if (!problems.isEmpty()) {
            throw new WordingRefused(problems);
        }
        draft.propose();
        drafts.saveAndFlush(draft);
        approvals.propose(Acting.current(), KIND, draft.id(), draft.payload());
    }

    /** Publishes what another officer proposed, exactly as it was seen. */
    @AsksAgain
    public void approve(Use use, int seen) {
        var draft = require(use, seen);
        draft.requireProposed();
        approvals.approve(openProposal(draft), Acting.current(), Role.CONSENT_OFFICER, draft.payload());
    }

    /** Says no; the draft can be changed again and shows why. */
    public void sendBack(Use use, int seen, String reason) {
        var draft = require(use, seen);
        draft.sendBack(reason);
        approvals.reject(openProposal(draft), Acting.current(), reason);
        drafts.saveAndFlush(draft);
    }

    /** Takes back what the signed-in officer proposed; the draft can be changed again. */
    public void takeBack(Use use, int seen) {
        var draft = require(use, seen);
        draft.takeBack();
        approvals.withdraw(openProposal(draft), Acting.current());
        drafts.saveAndFlush(draft);
    }

    /** Throws a draft away; what is published stays as it is. */
    public void withdraw(Use use, int seen) {
        var draft = require(use, seen);
        draft.requireNotProposed();
        drafts.delete(draft);
        audit.record(Acting.current(), "wording.withdrawn", subject(draft), Map.of());
    }

    private DraftEntity require(Use use, int seen) {
        var draft = drafts.lock(use).orElseThrow(() -> new WordingRefused(Reason.NO_DRAFT));
        requireSeen(draft, seen);
        return draft;
    }

    private static void requireSeen(DraftEntity draft, int seen) {
        if (draft.edit() != seen) {
            throw new ObjectOptimisticLockingFailureException(DraftEntity.class, draft.use());
        }
    }

    private UUID openProposal(DraftEntity draft) {
        return approvals
                .openFor(KIND, draft.id())
                .orElseThrow(() -> new ApprovalRefused(ApprovalRefused.Reason.NOT_OPEN))
                .id();
    }

    private WordingDraft record(DraftEntity draft) {
        return draft.asRecord(approvals.openFor(KIND, draft.id()).orElse(null));
    }

    static String subject(DraftEntity draft) {
        return draft.use() + " " + (draft.basedOn() + 1);
    }
}
