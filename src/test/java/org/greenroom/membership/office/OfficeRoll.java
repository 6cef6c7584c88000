package org.greenroom.membership.office;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.greenroom.access.ActingAs;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.membership.RollImporter;
import org.greenroom.membership.imports.MembershipImports;
import org.greenroom.membership.imports.UploadedCsv;
import org.greenroom.texts.Languages;

/** Members and workplaces of a test's own, written the way an export would write them. */
public final class OfficeRoll {
    private static final AtomicInteger NUMBERS = new AtomicInteger(1_000);

    private OfficeRoll() {}

    /** A number nobody has. */
    public static String number(String prefix) {
        return prefix + NUMBERS.incrementAndGet();
    }

    /** A row of a member; the address may be empty. */
    public static String row(String number, String given, String family, String email, String mobile, String joined) {
        return String.join(",", number, given, family, email, mobile, joined, "in_benefit", "Wales", "en");
    }

    public static String row(String number) {
        return row(number, "Ann", number, number.toLowerCase() + "@office.example", "", "2020-01-01");
    }

    public static UploadedCsv members(String... rows) {
        return file(
                "members",
                "membership_number,given_name,family_name,email,mobile,joined_on,status,branch,language",
                rows);
    }

    public static UploadedCsv workplaces(String... codes) {
        return file(
                "workplaces",
                "code,name,kind,employer,agreement,place,starts_on,ends_on",
                Arrays.stream(codes)
                        .map(code -> code + ",Place " + code + ",production,Employer,PACT-TV,Leeds,2020-01-01,")
                        .toArray(String[]::new));
    }

    public static UploadedCsv engagements(String... rows) {
        return file("engagements", "membership_number,workplace_code,job,starts_on,ends_on", rows);
    }

    public static UploadedCsv stewards(String... rows) {
        return file("stewards", "membership_number,workplace_code,elected_on,term_ends_on", rows);
    }

    public static UUID apply(MembershipImports imports, UploadedCsv... files) {
        return RollImporter.apply(imports, files);
    }

    public static <T> T as(Role role, UUID memberId, Supplier<T> act) {
        return ActingAs.person(
                new SignedIn(UUID.randomUUID(), memberId, "Somebody", Set.of(role), Languages.ENGLISH), act);
    }

    private static UploadedCsv file(String name, String header, String... rows) {
        String text = header + "\n" + String.join("\n", rows) + "\n";
        return new UploadedCsv(name + ".csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
