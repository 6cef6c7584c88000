package org.greenroom.ballot;

import java.util.Map;
import java.util.TreeMap;
import org.greenroom.ballot.ActTermsRows.Terms;
import org.springframework.stereotype.Component;

/** The exact bytes of an act as it stands now: what one officer proposes and another approves. */
@Component
class ActPayloads {

    private final BallotResults results;
    private final Paper paper;

    ActPayloads(BallotResults results, Paper paper) {
        this.results = results;
        this.paper = paper;
    }

    byte[] of(Ballot ballot, BallotAct act, Terms said) {
        if (act == BallotAct.OPEN) {
            return paper.payload(ballot);
        }
        Map<String, Object> content = new TreeMap<>();
        content.put("act", act.proposalKind());
        content.put("ballot", ballot.id().toString());
        // Whoever approves decides about the ballot as it was proposed: not one that was extended or has closed since.
        switch (act) {
            case CLOSE_NOW -> content.put("closesAt", String.valueOf(ballot.closesAt()));
            case CANCEL -> content.put("state", ballot.state().name());
            default -> {}
        }
        if (!said.reason().equals(Bilingual.EMPTY)) {
            content.put("reasonEn", said.reason().en());
            content.put("reasonCy", said.reason().cy());
        }
        if (said.closesAt() != null) {
            content.put("closesAt", said.closesAt().toString());
            // Who has not seen another extension approved meanwhile has not approved this one.
            content.put("closesBefore", String.valueOf(ballot.closesAt()));
        }
        if (said.memberId() != null) {
            content.put("member", said.memberId().toString());
        }
        if (act == BallotAct.PUBLISH) {
            var counted =
                    results.find(ballot.id()).orElseThrow(() -> new NotPossibleNow("be published", ballot.state()));
            content.put("archiveSha256", counted.archiveSha256());
            content.put("counts", counted.counts());
            content.put("cast", counted.ballots());
            content.put("entitled", counted.entitled());
        }
        return CanonicalJson.write(content);
    }
}
