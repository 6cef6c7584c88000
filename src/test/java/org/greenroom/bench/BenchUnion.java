package org.greenroom.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A union of 50,000 members with 1,100 workplaces, 91,000 engagements and 1,100 terms, for measuring. */
final class BenchUnion {

    static final int MEMBERS = 50_000;
    private static final int WORKPLACES = 1_100;
    private static final int ENGAGEMENTS = 91_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate inTransaction;
    private final Random random;
    private final List<UUID> members = new ArrayList<>();
    private final List<UUID> places = new ArrayList<>();

    private BenchUnion(JdbcTemplate jdbc, TransactionTemplate inTransaction, Random random) {
        this.jdbc = jdbc;
        this.inTransaction = inTransaction;
        this.random = random;
    }

    /** Writes it all. @return the members */
    static List<UUID> make(JdbcTemplate jdbc, TransactionTemplate inTransaction, Random random) {
        var made = new BenchUnion(jdbc, inTransaction, random);
        made.write();
        return made.members;
    }

    private void write() {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            members.add(UUID.randomUUID());
            String number = "B" + (1_000_000 + i);
            rows.add(
                    new Object[] {members.getLast(), number, "Family " + i, LocalDate.of(2015, 1, 1), "Branch " + i % 12
                    });
        }
        insert("""
                insert into member (id, version, membership_number, given_name, family_name, display_name, joined_on,
                    status, branch, language, sort_name, search_text)
                values (?, 0, ?, 'Bench', ?, 'Bench', ?, 'IN_BENEFIT', ?, 'en', 'bench', 'bench')
                """, rows);
        rows.clear();
        for (int i = 0; i < WORKPLACES; i++) {
            places.add(UUID.randomUUID());
            rows.add(new Object[] {places.getLast(), "BW-" + i, "Production " + i, "AGREEMENT-" + i % 10});
        }
        insert("""
                insert into workplace (id, version, code, name, kind, employer, agreement, place, search_text)
                values (?, 0, ?, ?, 'PRODUCTION', 'Employer', ?, 'Leeds', 'bench')
                """, rows);
        rows.clear();
        for (int i = 0; i < ENGAGEMENTS; i++) {
            // The first 50,000 are where people work now, in places of very different size; the rest is the past.
            double skewed = Math.pow(random.nextDouble(), 1.6);
            var begins = i < MEMBERS
                    ? LocalDate.of(2026, 1, 1)
                    : LocalDate.of(2020, 1, 1).plusDays(i % 900);
            rows.add(new Object[] {
                UUID.randomUUID(),
                members.get(i % MEMBERS),
                places.get((int) (skewed * WORKPLACES)),
                begins.plusDays(i / MEMBERS),
                i < MEMBERS ? null : begins.plusDays(30)
            });
        }
        insert("""
                insert into engagement (id, version, member_id, workplace_id, job, starts_on, ends_on)
                values (?, 0, ?, ?, 'Actor', ?, ?)
                """, rows);
        rows.clear();
        for (int i = 0; i < WORKPLACES; i++) {
            // The first steward has ten workplaces.
            rows.add(new Object[] {
                UUID.randomUUID(),
                members.get(i < 10 ? 0 : i),
                places.get(i),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2036, 1, 1)
            });
        }
        insert("""
                insert into steward_term (id, version, member_id, workplace_id, elected_on, ends_on)
                values (?, 0, ?, ?, ?, ?)
                """, rows);
    }

    private void insert(String sql, List<Object[]> rows) {
        inTransaction.executeWithoutResult(tx -> jdbc.batchUpdate(sql, rows));
    }
}
