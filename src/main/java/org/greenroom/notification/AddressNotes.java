package org.greenroom.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.greenroom.texts.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The list of addresses that were refused; see {@link BadAddresses} for what may enter it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AddressNotes {

    private final JdbcClient jdbc;

    AddressNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String key(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    void refused(String address, Instant when) {
        LocalDate day = LocalDate.ofInstant(when, Times.ZONE);
        int changed = jdbc.sql("update bad_address set last_day = :day where address = :address")
                .param("day", day)
                .param("address", key(address))
                .update();
        if (changed == 0) {
            jdbc.sql("insert into bad_address (address, last_day) values (:address, :day)")
                    .param("address", key(address))
                    .param("day", day)
                    .update();
        }
    }

    /** Takes an address off the list. @return whether it was on it */
    boolean worked(String address) {
        return jdbc.sql("delete from bad_address where address = :address")
                        .param("address", key(address))
                        .update()
                > 0;
    }

    @Transactional(readOnly = true)
    Set<String> among(Collection<String> addresses) {
        var keys = addresses.stream().map(AddressNotes::key).distinct().toList();
        return keys.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select address from bad_address where address in (:addresses)")
                        .param("addresses", keys)
                        .query(String.class)
                        .list());
    }

    @Transactional(readOnly = true)
    List<BadAddresses.Entry> page(int offset, int limit) {
        return jdbc.sql("""
                        select address, last_day from bad_address
                        order by last_day desc, address offset :offset rows fetch first :limit rows only
                        """)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) ->
                        new BadAddresses.Entry(row.getString("address"), row.getObject("last_day", LocalDate.class)))
                .list();
    }

    @Transactional(readOnly = true)
    long count() {
        return jdbc.sql("select count(*) from bad_address").query(Long.class).single();
    }
}
