package org.greenroom.consent.ui;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.greenroom.consent.ConsentRefused;
import org.greenroom.consent.Decision;
import org.greenroom.consent.ExceptionForm;
import org.greenroom.consent.Item;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.NamedException;
import org.greenroom.consent.Overview;
import org.greenroom.consent.Preferences;
import org.greenroom.consent.Preset;
import org.greenroom.consent.Reading;
import org.greenroom.consent.Use;
import org.greenroom.consent.UseStanding;
import org.jspecify.annotations.Nullable;

/**
 * The member’s record as one page has it open: as last read, with the words that were shown. Every act is measured by
 * what the page showed, says how it ended, and reads the record anew.
 */
class OpenUses {

    private final Preferences preferences;
    private final Locale locale;
    private final Map<Use, UUID> shown = new EnumMap<>(Use.class);
    private Overview overview;

    OpenUses(Preferences preferences, Locale locale) {
        this.preferences = preferences;
        this.locale = locale;
        this.overview = preferences.overview();
    }

    /**
     * How an act ended.
     *
     * @param receipt number of the event; null when nothing was changed
     * @param refused why it was refused, or null
     */
    record Outcome(@Nullable Integer receipt, ConsentRefused.@Nullable Reason refused) {}

    /** Keeps in the record that the words of these uses are before the member’s eyes. */
    OpenUses showing(Collection<Use> uses) {
        shown.putAll(preferences.show(uses, locale));
        return this;
    }

    Overview overview() {
        return overview;
    }

    UseStanding of(Use use) {
        return overview.of(use);
    }

    @Nullable
    UUID shown(Use use) {
        return shown.get(use);
    }

    /** Whether “ask me” is suggested for some parts of a use; it is saved by the member’s tap only. */
    boolean suggestsAsking(Use use, Collection<Item> items) {
        return overview.preset() == Preset.ASK
                && items.stream()
                        .allMatch(item -> Standings.reading(of(use), item).reason() == Reading.Reason.UNSTATED);
    }

    Outcome answer(Use use, Set<Item> items, Leeway leeway, boolean confirmed) {
        return act(
                use, () -> preferences.decide(new Decision(items, leeway, shown(use), of(use).revision(), confirmed)));
    }

    /** States an exception anew, as it stands, on the words that are shown now. */
    Outcome keep(NamedException exception) {
        return act(
                exception.use(),
                () -> preferences.except(new ExceptionForm(
                        exception.items(),
                        exception.engager(),
                        exception.production(),
                        exception.from(),
                        exception.stated().leeway(),
                        shown(exception.use()),
                        of(exception.use()).revision(),
                        true)));
    }

    Outcome withdraw(Use use) {
        return act(use, () -> preferences.withdraw(use).orElse(null));
    }

    Outcome withdrawEverything() {
        return act(null, () -> preferences.withdrawEverything().orElse(null));
    }

    Outcome start(Preset preset) {
        return act(null, () -> switch (preset) {
            case REFUSE -> preferences.refuseEverything().orElse(null);
            case ASK -> preferences.askAboutEverything();
        });
    }

    /** Another act on the record, about one use or, with null, about all. */
    Outcome act(@Nullable Use use, Supplier<@Nullable Integer> work) {
        Outcome outcome;
        try {
            outcome = new Outcome(work.get(), null);
        } catch (ConsentRefused refused) {
            if (use != null && refused.reason() == ConsentRefused.Reason.WORDING_NOT_SHOWN) {
                showing(Set.of(use));
            }
            outcome = new Outcome(null, refused.reason());
        }
        overview = preferences.overview();
        return outcome;
    }
}
