package org.greenroom.membership.office;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.access.Accounts;
import org.greenroom.audit.Actor;
import org.greenroom.audit.AuditTrail;
import org.greenroom.membership.Found;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.MemberSelection;
import org.greenroom.membership.MemberSummary;
import org.greenroom.membership.Read;
import org.greenroom.membership.Reads;
import org.greenroom.membership.Reads.Look;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the membership office reads of members. Opening one member's page is recorded, and the member reads who opened
 * it.
 */
@Service
@Transactional
@PreAuthorize("hasRole('MEMBERSHIP_OFFICER')")
public class MembershipOffice {
    private final MemberSelection selection;
    private final MemberDirectory directory;
    private final MemberFiles files;
    private final Accounts accounts;
    private final Reads reads;
    private final AuditTrail audit;
    private final JdbcClient jdbc;

    MembershipOffice(
            MemberSelection selection,
            MemberDirectory directory,
            MemberFiles files,
            Accounts accounts,
            Reads reads,
            AuditTrail audit,
            JdbcClient jdbc) {
        this.selection = selection;
        this.directory = directory;
        this.files = files;
        this.accounts = accounts;
        this.reads = reads;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /** One page of the members that a search finds, by family name. @param page from 0 */
    @Transactional(readOnly = true)
    public Found<MemberSummary> members(MemberQuery query, int page, int size) {
        var filter = query.filter();
        return new Found<>(
                selection.page(filter, page * size, size, query.words()), selection.count(filter, query.words()));
    }

    /** The branches members belong to, in order. */
    @Transactional(readOnly = true)
    public List<String> branches() {
        return jdbc.sql("select distinct branch from member where branch <> '' order by branch")
                .query(String.class)
                .list();
    }

    /**
     * Opens one member's page, which the audit trail keeps and the member reads; empty where there is no such member.
     *
     * @param purpose what for, as the member will read it
     */
    public Optional<MemberDetails> open(UUID memberId, OfficePurpose purpose, Actor reader) {
        var member = directory.byId(memberId);
        member.ifPresent(m -> {
            reads.record(memberId, Look.officer(reader, Read.Kind.MEMBER_PAGE, purpose.textKey()));
            audit.record(reader, "membership.member.read", "member " + memberId, Map.of("purpose", purpose.code()));
        });
        return member.map(files::of);
    }

    /** The member who now stands for one that was merged; empty where nobody does. */
    @Transactional(readOnly = true)
    public Optional<MemberSummary> byNumber(String number) {
        return directory.byNumber(number);
    }

    /** Keeps a member from signing in; what is open goes on until it ends. */
    public void suspend(UUID memberId, Actor by) {
        accounts.suspend(account(memberId), by);
    }

    /** Lets a member sign in again. */
    public void lift(UUID memberId, Actor by) {
        accounts.lift(account(memberId), by);
    }

    private UUID account(UUID memberId) {
        return accounts.ofMember(memberId)
                .orElseThrow(() -> new OfficeRefused(OfficeRefused.Reason.GONE))
                .id();
    }
}
