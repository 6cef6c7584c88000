package org.greenroom.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.greenroom.consent.TestRecords.answer;
import static org.greenroom.consent.TestRecords.as;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.greenroom.access.Accounts;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.greenroom.consent.PreferenceEvent.LinkGiven;
import org.greenroom.consent.PreferenceEvent.LinkRevoked;
import org.greenroom.consent.ledger.Ledger;
import org.greenroom.consent.ledger.Roots;
import org.greenroom.consent.receipt.ReceiptDocument;
import org.greenroom.consent.receipt.RecordFile;
import org.greenroom.consent.wording.Wordings;
import org.greenroom.testing.GreenroomTest;
import org.greenroom.testing.Statements;
import org.greenroom.texts.Times;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every act of a member gives a receipt that says what it was, and what it was not. */
@GreenroomTest
class ReceiptsServiceTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private Preferences preferences;

    @Autowired
    private Agents agents;

    @Autowired
    private Receipts receipts;

    @Autowired
    private RecordHistory history;

    @Autowired
    private Wordings wordings;

    @Autowired
    private ReceiptDocument documents;

    @Autowired
    private RecordFile file;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Roots roots;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final LocalDate today = LocalDate.now(Times.ZONE);
    private SignedIn member;

    @BeforeEach
    void newMember() {
        member = TestRecords.member(jdbc, accounts);
    }

    @Test
    void anAllowanceSaysItsConditionsItsEndAndTheExactWordsThatWereShown() {
        var number = answer(preferences, member, Use.VOICE_CLONE, TestRecords.allowance(today));

        var receipt = json(number);
        var record = receipt.get("dpv:hasRecordOfActivity");
        var process = record.get("dpv:hasProcess").get(0);
        assertThat(process.get("gr:answer").asString()).isEqualTo("ALLOW");
        assertThat(process.get("gr:before").asString()).isEqualTo("UNSTATED");
        assertThat(process.get("dpv:hasPermission")
                        .get("gr:conditions")
                        .get("ENGAGER")
                        .asString())
                .isEqualTo("Tall Ship Pictures");
        assertThat(process.get("dpv:hasPermission").get("dct:valid").asString())
                .isEqualTo(today.plusMonths(1).toString());
        var notice = record.get("dpv:hasNotice").get(0);
        var wording = wordings.current(Use.VOICE_CLONE);
        assertThat(notice.get("gr:sha256").asString()).isEqualTo(wording.hash());
        assertThat(notice.get("dct:language").asString()).isEqualTo("en");
        assertThat(notice.get("gr:text").get("meaning").asString())
                .isEqualTo(wording.english().meaning());
    }

    @Test
    void noReceiptCallsAPreferenceAGivenConsentOrALicence() {
        var allowed = json(answer(preferences, member, Use.VOICE_CLONE, TestRecords.allowance(today)));
        var asked = json(answer(preferences, member, Use.SCAN_FACE, Leeway.ask(null)));

        for (var receipt : new JsonNode[] {allowed, asked}) {
            assertThat(receipt.get("dpv:hasRecordOfActivity").toString())
                    .contains("dpv:ConsentStatusInvalidForProcessing")
                    .doesNotContain("dpv:ConsentGiven", "dpv:hasLegalBasis", "dpv:hasDataController");
            assertThat(receipt.get("gr:profile").get("gr:conforms").asBoolean()).isFalse();
            assertThat(receipt.get("gr:notALicence").get("en").asString()).contains("not a licence");
            assertThat(receipt.get("gr:notALicence").get("cy").asString()).contains("Nid trwydded");
        }
    }

    @Test
    void aWithdrawalIsToldFromARefusal() {
        var refused = answer(preferences, member, Use.SCAN_BODY, Leeway.refuse());
        answer(preferences, member, Use.VOICE_CLONE, TestRecords.allowance(today));
        var withdrawn = as(member, () -> preferences.withdraw(Use.VOICE_CLONE)).orElseThrow();

        assertThat(json(refused).toString()).contains("dpv:ConsentRefused").doesNotContain("dpv:ConsentWithdrawn");
        assertThat(json(withdrawn).toString()).contains("dpv:ConsentWithdrawn", "\"gr:via\":\"WITHDRAWAL\"");
        assertThat(as(member, () -> receipts.find(withdrawn)).orElseThrow().showing())
                .isNull();
    }

    @Test
    void aReceiptIsTheSameWheneverItIsAskedForAndNamesItsPlaceInTheChain() {
        var number = answer(preferences, member, Use.VOICE_CLONE, Leeway.ask(null));
        var first = bytes(number);
        answer(preferences, member, Use.VOICE_CLONE, Leeway.refuse());

        assertThat(bytes(number)).isEqualTo(first);
        var provenance = JSON.readTree(first).get("dpv:hasRecordOfActivity").get("dct:provenance");
        assertThat(provenance.get("gr:hash").asString())
                .isEqualTo(HexFormat.of()
                        .formatHex(jdbc.sql("select e.hash from consent_event e join consent_subject s"
                                        + " on s.id = e.subject_id where s.member_id = :m and e.number = :n")
                                .param("m", member.memberId())
                                .param("n", number)
                                .query(byte[].class)
                                .single()));
    }

    @Test
    void exceptionsAgentsAndLinksGiveReceiptsToo() {
        var item = Set.of(Item.parse("SCAN_FACE"));
        var stated = as(member, () -> {
            var shown = preferences.show(Set.of(Use.SCAN_FACE), Locale.UK).get(Use.SCAN_FACE);
            return preferences.except(new ExceptionForm(
                    item, "Tall Ship Pictures", "Saltmarsh", today, Leeway.ask(today.plusDays(9)), shown, 0, true));
        });
        var exception =
                as(member, preferences::overview).of(Use.SCAN_FACE).exceptions().getFirst();
        var ended = as(member, () -> preferences.endException(exception.id(), null));
        var link = UUID.randomUUID();
        var given = append(new LinkGiven(
                link,
                new java.util.TreeSet<>(item.stream().map(Item::use).toList()),
                "Casting",
                "A job",
                today,
                3,
                "Yes"));
        var revoked = append(new LinkRevoked(link));

        assertThat(json(stated).toString()).contains("Saltmarsh", "exception-stated", "dpv:ThirdParty");
        assertThat(json(ended).toString()).contains("Saltmarsh", "exception-ended", "\"gr:ended\":true");
        assertThat(json(given).toString()).contains("link-given", "Casting", "\"gr:views\":3");
        assertThat(json(revoked).toString()).contains("link-revoked", "Casting");
    }

    @Test
    void whatWasOnlyShownOrDoesNotExistGivesNone() {
        answer(preferences, member, Use.SCAN_FACE, Leeway.ask(null));

        for (var number : new int[] {0, 1, 3, -1, Integer.MAX_VALUE}) {
            assertThat(as(member, () -> receipts.find(number))).as("%d", number).isEmpty();
        }
        assertThat(as(TestRecords.member(jdbc, accounts), () -> receipts.find(2)))
                .isEmpty();
        assertThatThrownBy(() -> as(TestRecords.officer(Role.CONSENT_OFFICER, Role.AUDITOR), () -> receipts.find(2)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(TestRecords.officer(Role.MEMBERSHIP_OFFICER), receipts::copy))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anybodyCanComputeTheChainOfTheWholeRecordFromItsFile() throws Exception {
        answer(preferences, member, Use.VOICE_CLONE, TestRecords.allowance(today));
        as(member, () -> preferences.withdraw(Use.VOICE_CLONE));
        roots.sign();

        var record = JSON.readTree(
                file.json(as(member, receipts::copy).orElseThrow(), java.util.List.of(), java.util.List.of()));
        var id = UUID.fromString(record.get("record").asString());
        var previous = new byte[32];
        assertThat(record.get("entries")).hasSize(3);
        for (var entry : record.get("entries")) {
            assertThat(HexFormat.of().parseHex(entry.get("previousHash").asString()))
                    .isEqualTo(previous);
            previous = sha256(all -> {
                all.writeBytes("greenroom consent event 1".getBytes(StandardCharsets.US_ASCII));
                all.writeBytes(ByteBuffer.allocate(20)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .putInt(entry.get("number").asInt())
                        .array());
                all.writeBytes(HexFormat.of().parseHex(entry.get("previousHash").asString()));
                all.writeBytes(Base64.getDecoder().decode(entry.get("envelope").asString()));
            });
            assertThat(entry.get("hash").asString()).isEqualTo(HexFormat.of().formatHex(previous));
        }
        assertThat(record.get("roots").get(0).get("hash").asString())
                .isEqualTo(HexFormat.of().formatHex(previous));
        assertThat(record.get("entries").get(1).get("event").get("type").asString())
                .isEqualTo("decided");
        assertThat(record.get("wordings").get(0).get("sha256").asString())
                .isEqualTo(wordings.current(Use.VOICE_CLONE).hash());
    }

    @Test
    void aRecordOf500EventsIsReadWithAsManyStatementsAsOneOfTwo() {
        answer(preferences, member, Use.SCAN_FACE, Leeway.ask(null));
        var few = statements(3);
        // Further events name by id what was stated long before: the longest way.
        var link = UUID.randomUUID();
        append(new LinkGiven(
                link, new java.util.TreeSet<>(Set.of(Use.SCAN_FACE)), "Casting", "A job", today, 3, "Yes"));
        transaction.executeWithoutResult(status -> {
            var subject = ledger.subjectOf(member.memberId()).orElseThrow();
            ledger.append(subject, new By(null, "Amara"), state -> java.util.stream.IntStream.range(0, 498)
                    .<PreferenceEvent>mapToObj(i -> i % 2 == 0 ? new LinkRevoked(link) : shownAgain())
                    .toList());
        });
        var total = as(member, () -> history.page(Integer.MAX_VALUE, 25)).total();
        assertThat(total).isEqualTo(501);

        var many = statements(500);
        assertThat(many[0]).as("page").isLessThanOrEqualTo(few[0] + 1).isLessThanOrEqualTo(8);
        assertThat(many[1]).as("receipt").isLessThanOrEqualTo(few[1] + 2).isLessThanOrEqualTo(8);
        assertThat(many[2]).as("day").isEqualTo(few[2]).isLessThanOrEqualTo(8);
        assertThat(many[3]).as("copy").isEqualTo(few[3]).isLessThanOrEqualTo(8);
        assertThat(many[4]).as("overview").isEqualTo(few[4]).isLessThanOrEqualTo(8);
    }

    private int[] statements(int receipt) {
        // Once before, so that the texts of wordings are there that this node has not read yet.
        as(member, () -> history.on(today));
        as(member, preferences::overview);
        return new int[] {
            Statements.sentBy(() -> as(member, () -> history.page(Integer.MAX_VALUE, 25))),
            Statements.sentBy(() -> as(member, () -> receipts.find(receipt))),
            Statements.sentBy(() -> as(member, () -> history.on(today))),
            Statements.sentBy(() -> as(member, receipts::copy)),
            Statements.sentBy(() -> as(member, preferences::overview)),
        };
    }

    @Test
    void theCounterCounts() {
        assertThat(Statements.sentBy(
                        () -> jdbc.sql("select 1").query(Integer.class).single()))
                .isEqualTo(1);
        assertThat(Statements.sentBy(() -> {})).isZero();
    }

    private PreferenceEvent shownAgain() {
        return new PreferenceEvent.WordingShown(
                java.util.Map.of(Use.SCAN_FACE, 1), java.util.Map.of(Use.SCAN_FACE, "00"), "en");
    }

    private int append(PreferenceEvent event) {
        return transaction.execute(status -> ledger.append(
                        ledger.open(member.memberId()), new By(null, "Amara"), state -> java.util.List.of(event))
                .getLast()
                .number());
    }

    private JsonNode json(int number) {
        return JSON.readTree(bytes(number));
    }

    private byte[] bytes(int number) {
        return documents.json(as(member, () -> receipts.find(number)).orElseThrow());
    }

    private static byte[] sha256(Consumer<ByteArrayOutputStream> content) {
        try {
            var all = new ByteArrayOutputStream();
            content.accept(all);
            return MessageDigest.getInstance("SHA-256").digest(all.toByteArray());
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
