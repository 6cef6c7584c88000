package org.greenroom.consent.links;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.consent.PreferenceState;
import org.greenroom.consent.Use;
import org.greenroom.consent.ledger.Ledger;
import org.greenroom.consent.ledger.RecordKeys;
import org.greenroom.consent.links.LinkEnvelope.Details;
import org.greenroom.consent.links.LinkEnvelope.Issued;
import org.greenroom.consent.links.LinkEnvelope.Viewing;
import org.greenroom.consent.links.LinkRows.LinkRow;
import org.greenroom.consent.links.LinkRows.Told;
import org.greenroom.consent.wording.Wordings;
import org.greenroom.keys.KeyFolder.KeyMissing;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.signing.SignatureCheck;
import org.greenroom.signing.Signatures;
import org.greenroom.signing.SignedStatement;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody without an account can do with a link or a signed statement in hand. Nothing here finds a member. */
@Service
@Transactional
public class PublicStatements {

    /** Below this the status of a statement is asked for. */
    public static final String STATUS_PATH = "/consent/status/";

    private final LinkRows rows;
    private final Ledger ledger;
    private final RecordKeys keys;
    private final MemberDirectory members;
    private final Wordings wordings;
    private final Signatures signatures;
    private final Texts texts;
    private final GreenroomSettings portal;

    PublicStatements(
            LinkRows rows,
            Ledger ledger,
            RecordKeys keys,
            MemberDirectory members,
            Wordings wordings,
            Signatures signatures,
            Texts texts,
            GreenroomSettings portal) {
        this.rows = rows;
        this.ledger = ledger;
        this.keys = keys;
        this.members = members;
        this.wordings = wordings;
        this.signatures = signatures;
        this.texts = texts;
        this.portal = portal;
    }

    /**
     * Opens a link: one view, which the member sees.
     *
     * @param token the last part of the link's address
     * @param name who looks, if they say so; else empty
     * @param address a mail address that is told of a withdrawal; else empty
     * @return nothing for a link that is unknown, revoked, used up or has ended, whichever it is
     */
    public Optional<OpenedStatement> open(String token, String name, String address, Locale locale) {
        var hash = LinkTokens.hash(token);
        if (!rows.takeView(hash)) {
            return Optional.empty();
        }
        try {
            return Optional.of(open(rows.byToken(hash), name, address, locale));
        } catch (KeyMissing e) {
            // The record is being erased.
            return Optional.empty();
        }
    }

    /** Whether a signed statement stands. */
    @Transactional(readOnly = true)
    public Standing check(String jws) {
        return switch (signatures.verifyStatement(jws)) {
            case SignatureCheck.Forged forged -> new Standing.Fallen(Standing.Reason.NOT_OURS);
            case SignatureCheck.Expired expired -> new Standing.Fallen(Standing.Reason.EXPIRED);
            case SignatureCheck.Valid valid ->
                stands(String.valueOf(valid.claims().get("jti")))
                        ? Standing.stands(valid.claims())
                        : new Standing.Fallen(Standing.Reason.CHANGED);
        };
    }

    /** Whether the statement with this {@code jti} stands; false for one that never was, too. */
    @Transactional(readOnly = true)
    public boolean stands(String statementId) {
        try {
            return rows.standing(UUID.fromString(statementId))
                    .map(this::unchanged)
                    .orElse(false);
        } catch (IllegalArgumentException | KeyMissing e) {
            return false;
        }
    }

    private boolean unchanged(LinkRows.StatementRow row) {
        var issued = LinkEnvelope.issued(keys.load(row.subjectId()), row.id(), row.envelope());
        var uses = issued.uses().stream().map(stated -> stated.item().use()).toList();
        var state = ledger.state(row.subjectId());
        return Issued.of(stated(state, uses), state).equals(issued);
    }

    private OpenedStatement open(LinkRow link, String name, String address, Locale locale) {
        var key = keys.load(link.subjectId());
        var details = LinkEnvelope.details(key, link.id(), link.envelope());
        var state = ledger.state(link.subjectId());
        var stated = stated(state, details.uses());
        var professional = ledger.memberOf(link.subjectId())
                .flatMap(members::byId)
                .orElseThrow()
                .displayName();
        var signed = sign(professional, details, stated);
        rows.insertStatement(
                signed.id(),
                link.id(),
                signed.expiresAt(),
                LinkEnvelope.seal(key, signed.id(), Issued.of(stated, state)));
        var language = Languages.nearest(locale).getLanguage();
        var viewing = new Viewing(rows.now(), name, address, language, stated);
        rows.insertView(
                link.id(),
                link.viewsUsed(),
                address.isEmpty() ? Told.NONE : Told.NOTHING,
                LinkEnvelope.seal(key, link.id(), viewing));
        return new OpenedStatement(
                professional,
                details.audience(),
                details.purpose(),
                stated,
                signed.jws(),
                signed.issuedAt(),
                signed.expiresAt(),
                details.until(),
                address);
    }

    private SignedStatement sign(String professional, Details details, List<StatedUse> stated) {
        var id = UUID.randomUUID();
        var claims = new LinkedHashMap<String, Object>();
        claims.put("name", professional);
        claims.put("audience", details.audience());
        claims.put("purpose", details.purpose());
        claims.put("catalogue", Use.CATALOGUE);
        claims.put("uses", stated.stream().map(StatedUse::claims).toList());
        claims.put("licence", false);
        claims.put("note", texts.get(Languages.ENGLISH, "statements.claims.note"));
        claims.put("status", portal.baseUrl() + STATUS_PATH + id);
        return signatures.statement(id, claims);
    }

    private List<StatedUse> stated(PreferenceState state, Collection<Use> uses) {
        var now = rows.now();
        return StatedUse.of(state, uses, now.atZone(Times.ZONE).toLocalDate(), wordings.lastMaterial(now));
    }
}
