package org.greenroom.demo;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.ActingAs;
import org.greenroom.consent.Condition;
import org.greenroom.consent.Decision;
import org.greenroom.consent.ExceptionForm;
import org.greenroom.consent.Item;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.Preferences;
import org.greenroom.consent.Use;
import org.greenroom.texts.Languages;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What one member of the demonstration has said of the uses of her likeness, by the service that members use: some
 * refused, some allowed, some left open. The Welsh member has said nothing yet.
 */
@Component
@Profile("demo")
class DemoConsents {

    private static final String STEP = "consents";

    private final Preferences preferences;
    private final DemoPeople people;
    private final DemoSteps steps;

    DemoConsents(Preferences preferences, DemoPeople people, DemoSteps steps) {
        this.preferences = preferences;
        this.people = people;
        this.steps = steps;
    }

    /** Makes the record, unless it is there already. */
    @Transactional
    public void make() {
        if (!steps.isDone(STEP)) {
            ActingAs.person(people.signedIn(DemoAccount.MEMBER), this::answer);
            steps.done(STEP);
        }
    }

    private boolean answer() {
        var today = preferences.overview().today();
        answer(Leeway.ask(null), Use.SCAN_FACE, Use.SCAN_BODY, Use.CAPTURE_MOTION);
        answer(Leeway.refuse(), Use.CAPTURE_VOICE, Use.REPLICA_OTHER_PRODUCTION, Use.REPLICA_INDEPENDENT);
        answer(
                Leeway.allow(
                        Map.of(
                                Condition.ENGAGER, "Tidemark Pictures",
                                Condition.PRODUCTION, "Saltmarsh, second series",
                                Condition.PURPOSE, "Falls and fire in the stunt scenes",
                                Condition.FEE, "At least the union’s minimum",
                                Condition.APPROVAL, "",
                                Condition.DELETION, ""),
                        today.plusDays(47)),
                Use.REPLICA_SAME_PRODUCTION);
        answer(Leeway.refuse(), Use.REPLICA_BACKGROUND, Use.VOICE_CLONE);
        answer(Leeway.ask(null), Use.ALTER_PERFORMANCE, Use.DUB_TRANSLATION);
        answer(Leeway.refuse(), Use.TRAIN_ON_RECORDINGS, Use.TRAIN_ON_SCAN, Use.TRAIN_NON_RECOGNISABLE);
        answer(Leeway.refuse(), Use.INTIMATE, Use.POLITICAL);
        marketing();
        welsh();
        var shown = preferences.show(Set.of(Use.SCAN_FACE), Languages.ENGLISH);
        preferences.except(new ExceptionForm(
                Set.copyOf(Item.of(Use.SCAN_FACE)),
                "Northlight Television",
                "The Long Frost",
                today,
                Leeway.refuse(),
                shown.get(Use.SCAN_FACE),
                preferences.overview().of(Use.SCAN_FACE).revision(),
                true));
        return true;
    }

    /** Her face may be asked for in publicity, the rest of her not. */
    private void marketing() {
        answer(Leeway.refuse(), Use.REPLICA_MARKETING);
        answer(Set.of(Item.parse("REPLICA_MARKETING.FACE")), Leeway.ask(null));
    }

    private void welsh() {
        var today = preferences.overview().today();
        answer(
                Set.of(Item.parse("DUB_TRANSLATION.cy")),
                Leeway.allow(
                        Map.of(Condition.APPROVAL, "", Condition.TERRITORY, "United Kingdom", Condition.CREDIT, ""),
                        today.plusMonths(11)));
    }

    /** Those of one answer were read together. */
    private void answer(Leeway leeway, Use... uses) {
        var shown = preferences.show(Set.of(uses), Languages.ENGLISH);
        for (var use : uses) {
            answer(Set.copyOf(Item.of(use)), leeway, shown.get(use));
        }
    }

    private void answer(Set<Item> items, Leeway leeway) {
        var use = items.iterator().next().use();
        answer(items, leeway, preferences.show(Set.of(use), Languages.ENGLISH).get(use));
    }

    private void answer(Set<Item> items, Leeway leeway, UUID shown) {
        var use = items.iterator().next().use();
        var revision = preferences.overview().of(use).revision();
        preferences.decide(new Decision(items, leeway, shown, revision, true));
    }
}
