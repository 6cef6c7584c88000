package org.greenroom.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.ActingAs;
import org.greenroom.consent.AgentDesk;
import org.greenroom.consent.Agents;
import org.greenroom.consent.Condition;
import org.greenroom.consent.Item;
import org.greenroom.consent.Leeway;
import org.greenroom.consent.Use;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the member of the demonstration have an agent, who proposes something that waits for her. */
@Component
@Profile("demo & !production")
class DemoAgents {

    private static final String STEP = "agents";

    private final Agents agents;
    private final AgentDesk desk;
    private final DemoPeople people;
    private final DemoSteps steps;
    private final Texts texts;
    private final Clock clock;

    DemoAgents(Agents agents, AgentDesk desk, DemoPeople people, DemoSteps steps, Texts texts, Clock clock) {
        this.agents = agents;
        this.desk = desk;
        this.people = people;
        this.steps = steps;
        this.texts = texts;
        this.clock = clock;
    }

    /** Names the agent and lets the agent propose, unless that was done. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void make() {
        if (steps.isDone(STEP)) {
            return;
        }
        var mandate = ActingAs.person(people.signedIn(DemoAccount.MEMBER), this::name);
        ActingAs.person(people.signedIn(DemoAccount.AGENT), () -> propose(mandate));
        steps.done(STEP);
    }

    private UUID name() {
        return agents.name(
                DemoAccount.AGENT.displayName(),
                DemoAccount.AGENT.address(),
                Set.of(Use.VOICE_CLONE, Use.DUB_TRANSLATION, Use.REPLICA_SAME_PRODUCTION),
                today().plusYears(1),
                texts.get(Languages.ENGLISH, "agents.field.agreed"));
    }

    private UUID propose(UUID mandate) {
        desk.open(mandate);
        return desk.propose(
                mandate,
                Set.copyOf(Item.of(Use.DUB_TRANSLATION)),
                Leeway.allow(
                        Map.of(
                                Condition.ENGAGER, "Tidemark Pictures",
                                Condition.LANGUAGE, "French and German",
                                Condition.FEE, "At least the union’s minimum",
                                Condition.APPROVAL, ""),
                        today().plusMonths(8)),
                texts.get(Languages.ENGLISH, "demo.agent.reason"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }
}
