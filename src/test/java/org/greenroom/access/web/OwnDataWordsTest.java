package org.greenroom.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.greenroom.access.AccountStatus;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.approval.ProposalState;
import org.greenroom.ballot.BallotAct;
import org.greenroom.membership.MemberStatus;
import org.greenroom.membership.Read;
import org.greenroom.membership.imports.ImportState;
import org.greenroom.membership.office.Correction;
import org.greenroom.membership.office.CorrectionField;
import org.greenroom.membership.office.DeletionRequest;
import org.greenroom.membership.office.EntryKind;
import org.greenroom.membership.office.OfficePurpose;
import org.greenroom.news.mail.MailChoice;
import org.greenroom.notification.Purpose;
import org.greenroom.participation.ListPurpose;
import org.greenroom.participation.TalkOutcome;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.junit.jupiter.api.Test;

class OwnDataWordsTest {

    private static final Pattern RECORDED = Pattern.compile("(?s)\\b(?:record|act)\\(([^;]*?)\\)\\s*;");
    private static final Pattern ACTION = Pattern.compile("\"([a-z][a-z-]*(?:\\.[A-Za-z-]+)+)\"");

    private final Texts texts = new Texts();
    private final OwnDataWords words = new OwnDataWords(texts, new Times(texts, java.time.Clock.systemUTC()));
    private final SignedIn person =
            new SignedIn(UUID.randomUUID(), UUID.randomUUID(), "Amara Reed", Set.of(Role.MEMBER), Locale.UK);

    private record Coded(String part, String field, String code) {}

    private static Stream<Coded> of(String part, String field, Enum<?>... codes) {
        return Arrays.stream(codes).map(code -> new Coded(part, field, code.name()));
    }

    private static Stream<Coded> of(String part, String field, String... codes) {
        return Arrays.stream(codes).map(code -> new Coded(part, field, code));
    }

    /** What each column of a code can hold. */
    private static List<Coded> codes() {
        return Stream.of(
                        of("account", "status", AccountStatus.values()),
                        of("account", "language", "en", "cy"),
                        of("roles", "role", Role.values()),
                        of("appointments", "role", Role.values()),
                        of("activations", "medium", "MAIL", "LETTER"),
                        of("passkeys", "transports", "internal", "hybrid", "usb", "nfc", "ble", "smart-card"),
                        of("member", "status", MemberStatus.values()),
                        of("removedEntries", "kind", EntryKind.values()),
                        of("corrections", "field", CorrectionField.values()),
                        of("corrections", "state", Correction.State.values()),
                        of("deletions", "state", DeletionRequest.State.values()),
                        of("whoLooked", "capacity", Read.Capacity.values()),
                        of("whoLooked", "kind", Read.Kind.values()),
                        Arrays.stream(OfficePurpose.values())
                                .map(purpose -> new Coded("whoLooked", "purpose", purpose.textKey())),
                        of("imports", "state", ImportState.values()),
                        of("lists", "kind", "ON_LIST", "AS_STEWARD"),
                        of("lists", "purpose", ListPurpose.values()),
                        of("lists", "outcome", TalkOutcome.values()),
                        of("newsMail", "choice", MailChoice.values()),
                        of("newsMailRecord", "choice", MailChoice.values()),
                        of("newsMailRecord", "madeBy", "PORTAL", "LINK", "MERGED"),
                        of("letters", "medium", "LETTER", "MAIL", "BAD_ADDRESS"),
                        of("letters", "purpose", Purpose.values()),
                        of("proposals", "state", ProposalState.values()),
                        of("proposals", "kind", "access.appointment", "membership.delete-member"),
                        of("proposals", "kind", "consent.publish-wording"),
                        Arrays.stream(BallotAct.values())
                                .map(act -> new Coded("proposals", "kind", act.proposalKind())))
                .flatMap(codes -> codes)
                .toList();
    }

    @Test
    void everyCodeHasWordsInBothLanguages() {
        for (var coded : codes()) {
            var english = said(coded, Languages.ENGLISH);
            var welsh = said(coded, Languages.WELSH);
            for (var said : List.of(english, welsh)) {
                assertThat(said).as("%s", coded).isNotBlank().doesNotContain("_", "owndata.");
                assertThat(said).as("%s", coded).doesNotMatch("[A-Z_]{2,}");
            }
            assertThat(english).as("%s", coded).isNotEqualTo(unknown(Languages.ENGLISH));
            assertThat(welsh).as("%s", coded).isNotEqualTo(english).isNotEqualTo(unknown(Languages.WELSH));
        }
    }

    @Test
    void whatThePortalHasNoWordForIsSaidSo() {
        for (var field : OwnDataWords.CODED) {
            var said = words.value("any", field, "SOMETHING_NEW", person, Languages.ENGLISH);
            assertThat(said).as(field).isEqualTo(unknown(Languages.ENGLISH));
        }
    }

    @Test
    void everyActOfTheTrailHasWords() throws IOException {
        var acts = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.toString().contains("demo"))
                    .toList()) {
                var source = Files.readString(file);
                if (!source.contains("audit.record") && !source.contains("trail.record")) {
                    continue;
                }
                var calls = RECORDED.matcher(source);
                while (calls.find()) {
                    var act = ACTION.matcher(calls.group(1));
                    if (!calls.group(1).contains("Actor.system()") && act.find()) {
                        acts.add(act.group(1));
                    }
                }
            }
        }
        assertThat(acts).hasSizeGreaterThan(40);
        var missing = new ArrayList<String>();
        acts.stream().filter(act -> !texts.has("owndata.value.action." + act)).forEach(missing::add);
        assertThat(missing).as("owndata.value.action.… in both languages").isEmpty();
    }

    @Test
    void anIdIsNoWord() {
        assertThat(subject(person.accountId().toString())).isEqualTo("your account");
        assertThat(subject("member " + person.memberId())).isEqualTo("your entry on the roll");
        assertThat(subject(UUID.randomUUID().toString())).doesNotContainPattern("[0-9a-f]{8}-");
    }

    @Test
    void whatSomebodyWroteStaysAsItIs() {
        assertThat(words.value("corrections", "words", "OPEN_THE_DOOR", person, Languages.WELSH))
                .isEqualTo("OPEN_THE_DOOR");
        assertThat(words.value("passkeys", "transports", "internal,hybrid", person, Languages.ENGLISH))
                .isEqualTo("on the device itself, by a phone near by");
    }

    private String said(Coded coded, Locale language) {
        return words.value(coded.part(), coded.field(), coded.code(), person, language);
    }

    private String unknown(Locale language) {
        return texts.get(language, "owndata.value.unknown");
    }

    private String subject(String subject) {
        return words.value("trail", "subject", subject, person, Languages.ENGLISH);
    }
}
