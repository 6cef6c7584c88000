package org.greenroom.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.greenroom.access.Accounts;
import org.greenroom.access.ActingAs;
import org.greenroom.access.RoleGrants;
import org.greenroom.access.SetUp;
import org.greenroom.access.SignIns;
import org.greenroom.access.SignedIn;
import org.greenroom.audit.Actor;
import org.greenroom.membership.MemberDirectory;
import org.greenroom.membership.MemberFilter;
import org.greenroom.membership.MemberSelection;
import org.greenroom.membership.MemberSummary;
import org.greenroom.membership.imports.ImportProgress;
import org.greenroom.membership.imports.MembershipImports;
import org.greenroom.membership.imports.UploadedCsv;
import org.greenroom.texts.Times;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the people of the demonstration by the services that everybody uses: the first two officers by the set-up link,
 * the others by the membership officer, the members by an import. All in one transaction.
 */
@Component
@Profile("demo")
class DemoPeople {

    private static final Locale ENGLISH = Locale.UK;

    private final SetUp setUp;
    private final Accounts accounts;
    private final RoleGrants grants;
    private final SignIns signIns;
    private final MembershipImports imports;
    private final MemberDirectory directory;
    private final MemberSelection selection;
    private final DemoSettings settings;
    private final DemoSteps steps;
    private final Clock clock;

    DemoPeople(
            SetUp setUp,
            Accounts accounts,
            RoleGrants grants,
            SignIns signIns,
            MembershipImports imports,
            MemberDirectory directory,
            MemberSelection selection,
            DemoSettings settings,
            DemoSteps steps,
            Clock clock) {
        this.setUp = setUp;
        this.accounts = accounts;
        this.grants = grants;
        this.signIns = signIns;
        this.imports = imports;
        this.directory = directory;
        this.selection = selection;
        this.settings = settings;
        this.steps = steps;
        this.clock = clock;
    }

    /** Somebody with an account, as signed in now. */
    SignedIn signedIn(DemoAccount account) {
        return signIns.check(account.address(), settings.password(), "demonstration");
    }

    /** A member who had no account yet, as signed in now. */
    SignedIn withAccount(MemberSummary member) {
        makeAccount(member);
        return signIns.check(member.number(), settings.password(), "demonstration");
    }

    /** Makes everybody, unless they are there already. */
    @Transactional
    public void make() {
        if (steps.isDone("people")) {
            return;
        }
        setUp.complete(
                setUp.open().orElseThrow(),
                new SetUp.Officer(DemoAccount.RETURNING.displayName(), DemoAccount.RETURNING.address()),
                settings.password(),
                new SetUp.Officer(DemoAccount.SECOND.displayName(), DemoAccount.SECOND.address()),
                ENGLISH);
        var first = signedIn(DemoAccount.RETURNING);
        ActingAs.person(first, () -> makeOfficers(first.actor()));
        var membership = signedIn(DemoAccount.MEMBERSHIP);
        ActingAs.person(membership, () -> {
            importMembers(membership.actor());
            return leaveOnlyTheirRoles(membership.actor());
        });
        makeAccountsOfMembers();
        steps.done("people");
    }

    private boolean makeOfficers(Actor by) {
        for (var officer : DemoAccount.values()) {
            if (!officer.isMember() && officer != DemoAccount.RETURNING && officer != DemoAccount.SECOND) {
                var id = accounts.createOfficer(officer.address(), officer.displayName(), ENGLISH, by);
                accounts.choosePassword(id, settings.password());
                officer.granted().forEach(role -> grants.grant(id, role, clock.instant(), null, by));
            }
        }
        return true;
    }

    /** The first two officers begin with every role; in the demonstration each keeps to what the list says. */
    private boolean leaveOnlyTheirRoles(Actor by) {
        for (var officer : List.of(DemoAccount.RETURNING, DemoAccount.SECOND)) {
            var id = accounts.byAddress(officer.address()).orElseThrow().id();
            accounts.choosePassword(id, settings.password());
            grants.of(id).stream()
                    .filter(grant -> !officer.granted().contains(grant.role()))
                    .forEach(grant -> grants.revoke(grant.id(), by));
        }
        return true;
    }

    private void importMembers(Actor by) {
        var union = new DemoUnion(LocalDate.ofInstant(clock.instant(), Times.ZONE));
        var run = imports.begin(
                List.of(
                        new UploadedCsv("members.csv", union.members()),
                        new UploadedCsv("workplaces.csv", union.workplaces()),
                        new UploadedCsv("engagements.csv", union.engagements()),
                        new UploadedCsv("stewards.csv", union.stewards())),
                by);
        imports.apply(run, imports.preview(run).fingerprint(), by, ImportProgress.NONE);
    }

    private void makeAccountsOfMembers() {
        var members = settings.everybodySignsIn()
                ? selection.page(MemberFilter.everyone(), 0, 2 * DemoUnion.MEMBERS, "")
                : Arrays.stream(DemoAccount.values())
                        .filter(DemoAccount::isMember)
                        .map(account -> directory.byEmail(account.address()).orElseThrow())
                        .toList();
        members.forEach(this::makeAccount);
    }

    private void makeAccount(MemberSummary member) {
        var id = accounts.forMember(member.id(), member.displayName(), member.locale());
        accounts.choosePassword(id, settings.password());
    }
}
