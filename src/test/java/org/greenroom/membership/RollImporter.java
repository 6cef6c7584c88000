package org.greenroom.membership;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.membership.imports.ImportProgress;
import org.greenroom.membership.imports.ImportRefused;
import org.greenroom.membership.imports.MembershipImports;
import org.greenroom.membership.imports.UploadedCsv;
import org.greenroom.texts.Languages;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Brings members into the database of a test in the way an officer does: through an import. */
public final class RollImporter {
    public static final SignedIn OFFICER = new SignedIn(
            UUID.fromString("00000000-0000-4000-8000-0000000000aa"),
            null,
            "Membership office",
            Set.of(Role.MEMBERSHIP_OFFICER),
            Languages.ENGLISH);

    private RollImporter() {}

    /** Imports the 600 members with their workplaces, engagements and terms; again changes nothing. */
    public static void roll600(MembershipImports imports) {
        apply(imports, file("members"), file("workplaces"), file("engagements"), file("stewards"));
    }

    /** Imports files, if they would change anything, as a membership officer. */
    public static UUID apply(MembershipImports imports, UploadedCsv... files) {
        return asOfficer(() -> {
            UUID run = imports.begin(Arrays.asList(files), OFFICER.actor());
            try {
                String fingerprint = imports.preview(run).fingerprint();
                imports.apply(run, fingerprint, OFFICER.actor(), ImportProgress.NONE);
            } catch (ImportRefused refused) {
                if (refused.reason() != ImportRefused.Reason.NOTHING_TO_WRITE) {
                    throw refused;
                }
            }
            return run;
        });
    }

    /** A file of the 600 members' export. */
    public static UploadedCsv file(String name) {
        return new UploadedCsv(name + ".csv", resource("roll-600/" + name + ".csv"));
    }

    public static byte[] resource(String name) {
        try (var in = RollImporter.class.getResourceAsStream("/membership/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static <T> T asOfficer(Supplier<T> act) {
        var before = SecurityContextHolder.getContext();
        var officer = SecurityContextHolder.createEmptyContext();
        officer.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                OFFICER,
                "",
                AuthorityUtils.createAuthorityList(
                        List.of(Role.MEMBERSHIP_OFFICER.authority(), org.greenroom.access.ActingAs.PORTALS_OWN))));
        SecurityContextHolder.setContext(officer);
        try {
            return act.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
