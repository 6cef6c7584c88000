package org.greenroom.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.greenroom.access.ActingAs;
import org.greenroom.consent.Use;
import org.greenroom.consent.links.LinkOrder;
import org.greenroom.consent.links.PublicStatements;
import org.greenroom.consent.links.StatementLinks;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the member of the demonstration have given a link, which somebody has opened. */
@Component
@Profile("demo & !production")
class DemoLinks {

    private static final String STEP = "links";

    private final StatementLinks links;
    private final PublicStatements statements;
    private final DemoPeople people;
    private final DemoSteps steps;
    private final Texts texts;
    private final GreenroomSettings portal;
    private final Clock clock;

    DemoLinks(
            StatementLinks links,
            PublicStatements statements,
            DemoPeople people,
            DemoSteps steps,
            Texts texts,
            GreenroomSettings portal,
            Clock clock) {
        this.links = links;
        this.statements = statements;
        this.people = people;
        this.steps = steps;
        this.texts = texts;
        this.portal = portal;
        this.clock = clock;
    }

    /** Gives the link and opens it, unless that was done. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void make() {
        if (steps.isDone(STEP)) {
            return;
        }
        var order = new LinkOrder(
                Set.of(Use.SCAN_FACE, Use.SCAN_BODY, Use.REPLICA_SAME_PRODUCTION),
                "Tidemark Pictures",
                "Stunt scenes of Saltmarsh, second series",
                LocalDate.ofInstant(clock.instant(), Times.ZONE).plusDays(30),
                5,
                texts.get(
                        Languages.ENGLISH,
                        "statements.new.agree",
                        portal.union().name()));
        var given = ActingAs.person(people.signedIn(DemoAccount.MEMBER), () -> links.give(order));
        var token = given.address().substring(given.address().lastIndexOf('/') + 1);
        statements.open(token, "Casting, Tidemark Pictures", "", Languages.ENGLISH);
        steps.done(STEP);
    }
}
