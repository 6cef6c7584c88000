package org.greenroom.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.greenroom.access.ActingAs;
import org.greenroom.ballot.Bilingual;
import org.greenroom.elsewhere.Announcement;
import org.greenroom.elsewhere.HeldAct;
import org.greenroom.elsewhere.HeldElsewhere;
import org.greenroom.elsewhere.HeldKind;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A statutory ballot that somebody else holds, announced by the two officers of the demonstration. */
@Component
@Profile("demo")
class DemoElsewhere {

    private static final String STEP = "elsewhere";
    private static final int OPEN_FOR_DAYS = 20;

    private final HeldElsewhere held;
    private final DemoPeople people;
    private final DemoSteps steps;
    private final Texts texts;
    private final Clock clock;
    private final TransactionTemplate inTransaction;

    DemoElsewhere(
            HeldElsewhere held,
            DemoPeople people,
            DemoSteps steps,
            Texts texts,
            Clock clock,
            TransactionTemplate inTransaction) {
        this.held = held;
        this.people = people;
        this.steps = steps;
        this.texts = texts;
        this.clock = clock;
        this.inTransaction = inTransaction;
    }

    void make() {
        if (!steps.isDone(STEP)) {
            inTransaction.executeWithoutResult(tx -> {
                UUID id = ActingAs.person(people.signedIn(DemoAccount.RETURNING), () -> {
                    var made = held.create(announcement());
                    held.propose(made, HeldAct.ANNOUNCE);
                    return made;
                });
                ActingAs.person(people.signedIn(DemoAccount.SECOND), () -> {
                    held.approve(id, HeldAct.ANNOUNCE);
                    return id;
                });
                steps.done(STEP);
            });
        }
    }

    private Announcement announcement() {
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        return new Announcement(
                HeldKind.EXECUTIVE_ELECTION,
                text("title"),
                text("about"),
                text("holder").en(),
                text("scrutineer").en(),
                text("entitled"),
                text("paper"),
                today.minusDays(2),
                today.plusDays(OPEN_FOR_DAYS));
    }

    private Bilingual text(String key) {
        return new Bilingual(
                texts.get(Languages.ENGLISH, "demo.elsewhere." + key),
                texts.get(Languages.WELSH, "demo.elsewhere." + key));
    }
}
