package org.greenroom.notification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.greenroom.audit.Actor;
import org.greenroom.audit.AuditTrail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Addresses that a mail server refused until a notice was given up: one list over all notices, for the membership office.
 * Only mail that goes to everybody on a roll enters an address or takes it off again, and neither which notice it was nor
 * the time is kept, so that the list is the same whoever has voted (decision 21).
 */
@Service
@Transactional
public class BadAddresses {

    private static final String OFFICE = "hasRole('MEMBERSHIP_OFFICER')";

    private final AddressNotes notes;
    private final AuditTrail audit;

    BadAddresses(AddressNotes notes, AuditTrail audit) {
        this.notes = notes;
        this.audit = audit;
    }

    /**
     * @param address in lower case
     * @param lastDay the UK day on which the last notice was given up
     */
    public record Entry(String address, LocalDate lastDay) {

        /** Without the address, so that it may reach a log. */
        @Override
        public String toString() {
            return "Entry[" + lastDay + "]";
        }
    }

    /** A part of the list, the newest first. */
    @PreAuthorize(OFFICE)
    @Transactional(readOnly = true)
    public List<Entry> page(int offset, int limit) {
        return notes.page(offset, limit);
    }

    /** How many are on it. */
    @PreAuthorize(OFFICE)
    @Transactional(readOnly = true)
    public long count() {
        return notes.count();
    }

    /** Takes an address off the list: it is in order again, or nobody's any more. Twice changes nothing. */
    @PreAuthorize(OFFICE)
    public void remove(String address, Actor by) {
        if (notes.worked(address)) {
            audit.record(by, "bad-address.removed", "", Map.of());
        }
    }

    /** Which of these addresses are on the list, for services that write mail. */
    @Transactional(readOnly = true)
    public Predicate<String> among(Collection<String> addresses) {
        var bad = notes.among(addresses);
        return address -> bad.contains(address.strip().toLowerCase(Locale.ROOT));
    }
}
