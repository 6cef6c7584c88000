package org.greenroom.membership.office;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.audit.Acting;
import org.greenroom.audit.AuditTrail;
import org.greenroom.membership.Found;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.office.Correction.State;
import org.greenroom.membership.office.OfficeRefused.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Members say what is wrong with their own data, the office answers in words. The roll itself comes from the membership
 * system, so an answer changes nothing by itself. All methods refuse with {@link OfficeRefused}.
 */
@Service
@Transactional
public class Corrections {
    /** The longest text of either side, in characters. */
    public static final int LONGEST = 1_000;

    private static final String MEMBER = "hasRole('MEMBER')";
    private static final String OFFICE = "hasRole('MEMBERSHIP_OFFICER')";

    private final CorrectionRows rows;
    private final MemberDirectory members;
    private final MemberFiles files;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final OfficeSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    Corrections(
            CorrectionRows rows,
            MemberDirectory members,
            MemberFiles files,
            CurrentUser user,
            AuditTrail audit,
            OfficeSettings settings,
            JdbcClient jdbc,
            Clock clock) {
        this.rows = rows;
        this.members = members;
        this.files = files;
        this.user = user;
        this.audit = audit;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is kept of the signed-in member; empty for somebody who is not on the roll, or not any more. */
    @PreAuthorize(MEMBER)
    @Transactional(readOnly = true)
    public Optional<MemberDetails> myDetails() {
        UUID memberId = user.require().memberId();
        return memberId == null ? Optional.empty() : members.byId(memberId).map(files::of);
    }

    /** Asks for a correction of one's own data; gives its id. */
    @PreAuthorize(MEMBER)
    public UUID ask(CorrectionField field, String words) {
        UUID memberId = user.require().memberId();
        if (memberId == null) {
            throw new OfficeRefused(Reason.UNKNOWN_MEMBER);
        }
        String asked = words(words);
        // Two requests at once come one after the other, so that the limit holds.
        jdbc.sql("select id from member where id = :id for update")
                .param("id", memberId)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new OfficeRefused(Reason.UNKNOWN_MEMBER));
        if (rows.countOpenOf(memberId) >= settings.openCorrections()) {
            throw new OfficeRefused(Reason.TOO_MANY_OPEN, settings.openCorrections());
        }
        UUID id = UUID.randomUUID();
        rows.insert(id, memberId, field, asked, clock.instant());
        return id;
    }

    /** Answered corrections of the signed-in member that were answered lately: what is news to them. */
    @PreAuthorize(MEMBER)
    @Transactional(readOnly = true)
    public List<Correction> answeredLately() {
        UUID memberId = user.require().memberId();
        var since = clock.instant().minus(settings.answerIsNews());
        return memberId == null
                ? List.of()
                : rows.ofMember(memberId).stream()
                        .filter(c -> c.answeredAt() != null && c.answeredAt().isAfter(since))
                        .toList();
    }

    /** A page of the open ones, the oldest first, or of the answered ones, the latest first. @param page from 0 */
    @PreAuthorize(OFFICE)
    @Transactional(readOnly = true)
    public Found<Correction> page(boolean open, int page, int size) {
        return new Found<>(rows.page(open, page * size, size), rows.count(open));
    }

    /** How many wait for an answer. */
    @PreAuthorize(OFFICE)
    @Transactional(readOnly = true)
    public long openCount() {
        return rows.count(true);
    }

    /** Takes one on: the list names the officer until another does. @param version as it was read */
    @PreAuthorize(OFFICE)
    public void take(UUID id, int version) {
        open(id, version);
        if (!rows.take(id, version, Acting.current())) {
            throw new OfficeRefused(Reason.CHANGED_MEANWHILE);
        }
    }

    /**
     * Answers a correction, once.
     *
     * @param version the correction's, as it was read
     * @param done    whether it was put right; false declines it
     * @param words   what the member reads
     */
    @PreAuthorize(OFFICE)
    public void answer(UUID id, int version, boolean done, String words) {
        String answer = words(words);
        var before = open(id, version);
        var by = Acting.current();
        State state = done ? State.DONE : State.DECLINED;
        if (!rows.answer(id, version, state, answer, clock.instant(), by.name())) {
            throw new OfficeRefused(Reason.ANSWERED_ALREADY);
        }
        audit.record(
                by,
                "membership.correction.answered",
                "correction " + id,
                Map.of("member", before.memberId().toString(), "state", state.name()));
    }

    /** Erases answered corrections that are older than the setting says. */
    void forgetOld() {
        rows.deleteAnsweredBefore(clock.instant().minus(settings.keepCorrections()));
    }

    private Correction open(UUID id, int version) {
        var correction = rows.find(id).orElseThrow(() -> new OfficeRefused(Reason.GONE));
        if (correction.state() != State.OPEN) {
            throw new OfficeRefused(Reason.ANSWERED_ALREADY);
        }
        if (correction.version() != version) {
            throw new OfficeRefused(Reason.CHANGED_MEANWHILE);
        }
        return correction;
    }

    private static String words(String words) {
        String stripped = words.strip();
        if (stripped.isEmpty()) {
            throw new OfficeRefused(Reason.WORDS_MISSING);
        }
        if (stripped.length() > LONGEST) {
            throw new OfficeRefused(Reason.WORDS_TOO_LONG, LONGEST);
        }
        return stripped;
    }
}
