package org.greenroom.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.ballot.KeyStanding.Need;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What ballots ask of the current person, who holds a key or makes voting codes: for most people, nothing. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class AskedOfMe {

    /**
     * @param keys that are to be made, checked, or used for a count
     * @param codes that are to be made now
     */
    public record Asked(List<KeyStanding> keys, List<CodeMaking.State> codes) {

        public Asked {
            keys = List.copyOf(keys);
            codes = List.copyOf(codes);
        }
    }

    private record Hand(UUID ballotId, boolean holdsKey) {}

    private final KeyHolding holding;
    private final CodeMaking making;
    private final JdbcClient jdbc;
    private final CurrentUser currentUser;

    AskedOfMe(KeyHolding holding, CodeMaking making, JdbcClient jdbc, CurrentUser currentUser) {
        this.holding = holding;
        this.making = making;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
    }

    /** Whatever waits for the current person; one statement for whoever has nothing to do with it. */
    public Asked now() {
        List<KeyStanding> keys = new ArrayList<>();
        List<CodeMaking.State> codes = new ArrayList<>();
        for (var hand : hands()) {
            if (hand.holdsKey()) {
                holding.state(hand.ballotId())
                        .filter(state -> state.need() != Need.NOTHING)
                        .ifPresent(keys::add);
            } else {
                making.state(hand.ballotId()).filter(CodeMaking.State::isAsked).ifPresent(codes::add);
            }
        }
        return new Asked(keys, codes);
    }

    private List<Hand> hands() {
        return jdbc.sql("""
                        select ballot_id, true as holds_key from ballot_key_assignment where account_id = :account
                        union all
                        select ballot_id, false as holds_key from ballot_code_authority where account_id = :account
                        """)
                .param("account", currentUser.require().accountId())
                .query((row, number) -> new Hand(row.getObject("ballot_id", UUID.class), row.getBoolean("holds_key")))
                .list();
    }
}
