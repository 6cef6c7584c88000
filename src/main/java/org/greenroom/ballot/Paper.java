package org.greenroom.ballot;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.greenroom.sealing.Election;
import org.greenroom.sealing.ElectionWriter;
import org.greenroom.sealing.Question;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The ballot paper: everything the booth shows, as it goes into the election's bytes. Welsh, the banner of the kind and
 * the sentence on secrecy lie in extra keys, sealed with the rest.
 */
@Component
class Paper {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Texts texts;
    private final KeyAssignments assignments;
    private final CodeAuthorityRows authorities;

    Paper(Texts texts, KeyAssignments assignments, CodeAuthorityRows authorities) {
        this.texts = texts;
        this.assignments = assignments;
        this.authorities = authorities;
    }

    Bilingual banner(BallotKind kind, boolean mock) {
        var banner = text("ballot.paper.banner." + kind.code());
        if (!mock) {
            return banner;
        }
        var first = text("ballot.paper.banner.mock");
        return new Bilingual(first.en() + " " + banner.en(), first.cy() + " " + banner.cy());
    }

    /**
     * What keeps votes secret, and what remains.
     *
     * @param holders names of those who hold the keys; none where the portal alone does
     * @param authority whoever makes the voting codes and so knows whose each is; null where the portal does
     */
    Bilingual secrecy(List<String> holders, @Nullable String authority) {
        if (holders.isEmpty()) {
            return text("ballot.paper.secrecy");
        }
        var names = String.join(", ", holders);
        return authority == null
                ? text("ballot.paper.secrecy.held", names, holders.size())
                : text("ballot.paper.secrecy.held.codes", names, holders.size(), authority);
    }

    /**
     * Who makes the voting codes, and what that means.
     *
     * @param authority null where the portal does
     */
    Bilingual codes(@Nullable String authority) {
        return authority == null ? text("ballot.paper.codes.portal") : text("ballot.paper.codes.authority", authority);
    }

    private Bilingual text(String key, Object... values) {
        return new Bilingual(texts.get(Languages.ENGLISH, key, values), texts.get(Languages.WELSH, key, values));
    }

    /** The bytes of the election; they hold no dates. */
    Election election(String electionUuid, BigInteger publicKey, Ballot ballot) {
        BallotDraft draft = ballot.draft();
        var writer = new ElectionWriter(
                electionUuid,
                publicKey,
                draft.shownTitle().en(),
                draft.description().en());
        for (BallotQuestion question : draft.questions()) {
            writer.question(
                    new Question(
                            question.text().en(),
                            question.answers().stream().map(Bilingual::en).toList(),
                            question.blankAllowed(),
                            question.min(),
                            question.max()),
                    welsh(question));
        }
        var authority = authorities.name(ballot.id());
        if (authority != null) {
            // The protocol's own key: the booth asks for a code where it stands.
            writer.credentialAuthority(authority);
        }
        writer.extra("greenroom", extra(draft, assignments.names(ballot.id()), authority));
        return Election.parse(writer.toBytes());
    }

    private static Map<String, JsonNode> welsh(BallotQuestion question) {
        if (question.text().cy().isEmpty()) {
            return Map.of();
        }
        ObjectNode cy = JSON.objectNode().put("question", question.text().cy());
        var answers = cy.putArray("answers");
        question.answers().forEach(a -> answers.add(a.welsh()));
        return Map.of("cy", cy);
    }

    private ObjectNode extra(BallotDraft draft, List<String> holders, @Nullable String authority) {
        ObjectNode extra = JSON.objectNode().put("kind", draft.kind().code());
        extra.set("banner", both(banner(draft.kind(), draft.mock())));
        extra.set("secrecy", both(secrecy(holders, authority)));
        if (!holders.isEmpty()) {
            var names = extra.putArray("keyHolders");
            holders.forEach(names::add);
        }
        if (authority != null) {
            extra.set("codes", both(codes(authority)));
        }
        if (!draft.title().cy().isEmpty()) {
            extra.set(
                    "cy",
                    JSON.objectNode()
                            .put("name", draft.shownTitle().cy())
                            .put("description", draft.description().cy()));
        }
        return extra;
    }

    private static ObjectNode both(Bilingual text) {
        return JSON.objectNode().put("en", text.en()).put("cy", text.cy());
    }

    /** The canonical bytes of what is approved when a ballot is opened. */
    byte[] payload(Ballot ballot) {
        return payload(
                ballot,
                assignments.of(ballot.id()),
                authorities.find(ballot.id()).orElse(null));
    }

    byte[] payload(Ballot ballot, List<KeyHolder> holders, @Nullable CodeAuthority authority) {
        BallotDraft draft = ballot.draft();
        Map<String, Object> content = new TreeMap<>();
        content.put("act", BallotAct.OPEN.proposalKind());
        content.put("ballot", ballot.id().toString());
        content.put("kind", draft.kind().code());
        content.put("title", draft.title());
        content.put("description", draft.description());
        content.put("questions", draft.questions());
        content.put("electorate", CanonicalJson.Rule.of(draft.electorate()));
        content.put("opensAt", String.valueOf(draft.opensAt()));
        content.put("closesAt", String.valueOf(draft.closesAt()));
        content.put("turnoutThreshold", draft.turnoutThreshold() == null ? List.of() : draft.turnoutThreshold());
        var target = draft.participation().target();
        content.put("participationTarget", target == null ? List.of() : target);
        var listPurpose = draft.participation().listPurpose();
        content.put("namedListPurpose", listPurpose == null ? List.of() : listPurpose);
        content.put("banner", banner(draft.kind(), draft.mock()));
        content.put(
                "secrecy",
                secrecy(holders.stream().map(KeyHolder::name).toList(), authority == null ? null : authority.name()));
        content.put(
                "keyHolders",
                holders.stream()
                        .map(holder -> Map.of("account", holder.accountId().toString(), "name", holder.name()))
                        .toList());
        if (authority != null) {
            content.put("codeAuthority", Map.of("account", authority.accountId().toString(), "name", authority.name()));
            content.put("codes", codes(authority.name()));
        }
        if (draft.mock()) {
            content.put("mock", true);
        }
        return CanonicalJson.write(content);
    }
}
