package org.greenroom.demo;

import org.greenroom.access.Accounts;
import org.greenroom.demo.DemoProgress.Step;
import org.greenroom.membership.MemberFilter;
import org.greenroom.membership.MemberSelection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes the demonstration at the first start. The people and what they have said are there before the portal answers, so
 * that the accounts it names work; the ballots follow behind it, the one that closes soonest first.
 */
@Component
@Profile("demo & !production")
class DemoStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final DemoSteps steps;
    private final DemoPeople people;
    private final DemoConsents consents;
    private final DemoBallots ballots;
    private final DemoElsewhere elsewhere;
    private final DemoNews news;
    private final DemoDesks desks;
    private final DemoProgress progress;
    private final DemoSettings settings;
    private final DemoConsole console;
    private final Accounts accounts;
    private final MemberSelection members;
    private volatile boolean running;

    DemoStart(
            DemoSteps steps,
            DemoPeople people,
            DemoConsents consents,
            DemoBallots ballots,
            DemoElsewhere elsewhere,
            DemoNews news,
            DemoDesks desks,
            DemoProgress progress,
            DemoSettings settings,
            DemoConsole console,
            Accounts accounts,
            MemberSelection members) {
        this.steps = steps;
        this.people = people;
        this.consents = consents;
        this.ballots = ballots;
        this.elsewhere = elsewhere;
        this.news = news;
        this.desks = desks;
        this.progress = progress;
        this.settings = settings;
        this.console = console;
        this.accounts = accounts;
        this.members = members;
    }

    /** Before the web server, whose phase is later. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        if (!steps.begun() && !(accounts.none() && members.count(MemberFilter.everyone()) == 0)) {
            throw new IllegalStateException("The profile demo was asked for on a database that the demonstration has"
                    + " not made. It would show its mail to everybody: start without the profile, or with another"
                    + " database.");
        }
        people.make();
        consents.make();
        running = true;
    }

    @EventListener(ApplicationReadyEvent.class)
    void whenThePortalAnswers() {
        console.nameTheAccounts();
        Thread.ofPlatform().name("demonstration").daemon().start(this::makeBallots);
    }

    private void makeBallots() {
        try {
            make(Step.SHORT, DemoBallotPlan.closesSoon(settings.shortBallot()));
            make(Step.OPEN, DemoBallotPlan.open());
            make(Step.CLOSED, DemoBallotPlan.counted());
            make(Step.LISTED, DemoBallotPlan.listed());
            elsewhere.make();
            news.make();
            desks.make();
            progress.reached(Step.READY);
            LOG.info("The demonstration is ready");
        } catch (RuntimeException e) {
            if (running) {
                progress.reached(Step.FAILED);
                LOG.error("The demonstration could not be prepared in full", e);
            }
        }
    }

    private void make(Step step, DemoBallotPlan plan) {
        progress.reached(step);
        ballots.make(plan);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
