package org.greenroom.consent.links;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.SignedIn;
import org.greenroom.consent.By;
import org.greenroom.consent.PreferenceEvent.LinkGiven;
import org.greenroom.consent.PreferenceEvent.LinkRevoked;
import org.greenroom.consent.ledger.Ledger;
import org.greenroom.consent.ledger.RecordKeys;
import org.greenroom.consent.links.LinkEnvelope.Details;
import org.greenroom.consent.links.LinkRefused.Reason;
import org.greenroom.consent.links.LinkRows.LinkRow;
import org.greenroom.consent.links.LinkRows.Told;
import org.greenroom.consent.links.MemberLink.State;
import org.greenroom.consent.links.MemberLink.View;
import org.greenroom.keys.SealingKey;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.texts.Times;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The links of the member who is signed in: give one, see who looked, revoke. No id of another member comes in here. */
@Service
@Transactional
@PreAuthorize("hasRole('MEMBER')")
public class StatementLinks {

    /** Below this a link’s address begins, after the portal’s own. */
    public static final String PATH = "/consent/s/";

    private final LinkRows rows;
    private final Ledger ledger;
    private final RecordKeys keys;
    private final CurrentUser user;
    private final ViewerMail mail;
    private final LinkSettings settings;
    private final GreenroomSettings portal;

    StatementLinks(
            LinkRows rows,
            Ledger ledger,
            RecordKeys keys,
            CurrentUser user,
            ViewerMail mail,
            LinkSettings settings,
            GreenroomSettings portal) {
        this.rows = rows;
        this.ledger = ledger;
        this.keys = keys;
        this.user = user;
        this.mail = mail;
        this.settings = settings;
        this.portal = portal;
    }

    /**
     * Gives a link. That the member agreed to reveal the membership is kept in the record.
     *
     * @return the link; its address cannot be seen again
     * @throws LinkRefused when something is missing or out of bounds; nothing has changed
     */
    public GivenLink give(LinkOrder order) {
        var checked = check(order);
        var id = UUID.randomUUID();
        var token = LinkTokens.fresh();
        var subject = ledger.open(memberId());
        var entries = ledger.append(subject, by(), state -> {
            // Alone with the record from here on, so that two tabs cannot pass the limit together.
            if (rows.current(subject) >= settings.mostLive()) {
                throw new LinkRefused(EnumSet.of(Reason.TOO_MANY));
            }
            return List.of(new LinkGiven(
                    id,
                    checked.uses(),
                    checked.audience(),
                    checked.purpose(),
                    checked.until(),
                    order.views(),
                    String.valueOf(order.agreed())));
        });
        rows.insert(
                id,
                subject,
                LinkTokens.hash(token),
                checked.until().plusDays(1).atStartOfDay(Times.ZONE).toInstant(),
                order.views(),
                LinkEnvelope.seal(keys.load(subject), id, checked),
                entries.getLast().number());
        return new GivenLink(id, portal.baseUrl() + PATH + token, checked.until(), order.views());
    }

    /** The links that were neither revoked nor have ended, the newest first; never more than the setting allows. */
    @Transactional(readOnly = true)
    public List<MemberLink> current() {
        return links(true, 0, settings.mostLive());
    }

    /** The links that were revoked or have ended and are not forgotten yet, the newest first. */
    @Transactional(readOnly = true)
    public List<MemberLink> ended(int offset, int limit) {
        return links(false, offset, limit);
    }

    /**
     * Revokes a link at once: it shows nothing any more, statements made from it no longer stand, and viewers who left an
     * address are told.
     *
     * @return false when it was revoked before, has ended, or is none of the member's
     */
    public boolean revoke(UUID linkId) {
        var subject = ledger.subjectOf(memberId()).orElse(null);
        if (subject == null || !rows.revoke(linkId, subject)) {
            return false;
        }
        ledger.append(subject, by(), state -> List.of(new LinkRevoked(linkId)));
        mail.tell(keys.load(subject), rows.views(List.of(linkId)), Told.REVOKED, (view, viewing) -> true);
        return true;
    }

    private Details check(LinkOrder order) {
        var audience = order.audience().strip();
        var purpose = order.purpose().strip();
        var until = order.until();
        var agreed = order.agreed();
        var wrong = EnumSet.noneOf(Reason.class);
        addIf(order.uses().isEmpty(), Reason.NO_USE, wrong);
        addIf(audience.isEmpty(), Reason.NO_AUDIENCE, wrong);
        addIf(audience.length() > LinkOrder.LONGEST, Reason.AUDIENCE_TOO_LONG, wrong);
        addIf(purpose.isEmpty(), Reason.NO_PURPOSE, wrong);
        addIf(purpose.length() > LinkOrder.LONGEST, Reason.PURPOSE_TOO_LONG, wrong);
        addIf(until == null, Reason.NO_END, wrong);
        addIf(until != null && until.isBefore(today()), Reason.END_PAST, wrong);
        addIf(until != null && until.isAfter(today().plusDays(settings.longestDays())), Reason.END_TOO_FAR, wrong);
        addIf(order.views() < 1 || order.views() > settings.mostViews(), Reason.VIEWS_OUT_OF_RANGE, wrong);
        addIf(agreed == null || agreed.isBlank(), Reason.NOT_AGREED, wrong);
        if (until == null || !wrong.isEmpty()) {
            throw new LinkRefused(wrong);
        }
        return new Details(new TreeSet<>(order.uses()), audience, purpose, until);
    }

    private static void addIf(boolean found, Reason reason, EnumSet<Reason> wrong) {
        if (found) {
            wrong.add(reason);
        }
    }

    private List<MemberLink> links(boolean current, int offset, int limit) {
        var subject = ledger.subjectOf(memberId()).orElse(null);
        if (subject == null) {
            return List.of();
        }
        var found = rows.ofSubject(subject, current, offset, limit);
        if (found.isEmpty()) {
            return List.of();
        }
        var key = keys.load(subject);
        var views = new HashMap<UUID, List<View>>();
        for (var row : rows.views(found.stream().map(LinkRow::id).toList())) {
            var viewing = LinkEnvelope.viewing(key, row.linkId(), row.envelope());
            views.computeIfAbsent(row.linkId(), link -> new ArrayList<>())
                    .add(new View(row.number(), viewing.at(), viewing.name(), viewing.address()));
        }
        return found.stream()
                .map(row -> link(row, key, views.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private MemberLink link(LinkRow row, SealingKey key, List<View> views) {
        var details = LinkEnvelope.details(key, row.id(), row.envelope());
        return new MemberLink(
                row.id(),
                state(row),
                details.uses(),
                details.audience(),
                details.purpose(),
                row.createdAt(),
                details.until(),
                row.revokedAt(),
                row.viewsAllowed(),
                views);
    }

    private State state(LinkRow row) {
        if (row.revokedAt() != null) {
            return State.REVOKED;
        }
        if (!row.expiresAt().isAfter(rows.now())) {
            return State.EXPIRED;
        }
        return row.viewsUsed() < row.viewsAllowed() ? State.LIVE : State.USED_UP;
    }

    private LocalDate today() {
        return rows.now().atZone(Times.ZONE).toLocalDate();
    }

    private By by() {
        return new By(null, user.require().displayName());
    }

    private UUID memberId() {
        return Optional.ofNullable(user.require())
                .map(SignedIn::memberId)
                .orElseThrow(() -> new AccessDeniedException("Only members have a record of preferences"));
    }
}
