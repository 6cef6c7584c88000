package org.greenroom.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import org.greenroom.access.Accounts;
import org.greenroom.membership.MemberFilter;
import org.greenroom.membership.MemberSelection;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Where the demonstration must not be. */
class DemoGuardTest {

    private final DemoSteps steps = mock(DemoSteps.class);
    private final DemoPeople people = mock(DemoPeople.class);
    private final Accounts accounts = mock(Accounts.class);
    private final MemberSelection members = mock(MemberSelection.class);

    @Test
    void demonstrationAndProductionTogetherFailTheStart() {
        var runner = new ApplicationContextRunner().withUserConfiguration(NotInProduction.class);
        runner.withPropertyValues("spring.profiles.active=demo,production").run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("demo and production exclude each other"));
        runner.withPropertyValues("spring.profiles.active=production")
                .run(context -> assertThat(context).hasNotFailed());
        runner.withPropertyValues("spring.profiles.active=demo")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void aDatabaseThatTheDemonstrationHasNotMadeIsRefused() {
        when(accounts.none()).thenReturn(true);
        when(members.count(any(MemberFilter.class))).thenReturn(1L);
        assertThatThrownBy(() -> start().start()).isInstanceOf(IllegalStateException.class);

        when(accounts.none()).thenReturn(false);
        when(members.count(any(MemberFilter.class))).thenReturn(0L);
        assertThatThrownBy(() -> start().start()).isInstanceOf(IllegalStateException.class);
        verify(people, never()).make();
    }

    @Test
    void anEmptyDatabaseIsFilledAndAnEarlierDemonstrationGoesOn() {
        when(accounts.none()).thenReturn(true);
        start().start();
        verify(people).make();

        when(accounts.none()).thenReturn(false);
        when(steps.begun()).thenReturn(true);
        var again = start();
        again.start();
        assertThat(again.isRunning()).isTrue();
    }

    @Test
    void aPasswordThatTheEntranceWouldRefuseIsRefusedAtOnce() {
        assertThatThrownBy(() -> new DemoSettings("fourteen-chars", Duration.ofMinutes(10), false, 10))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private DemoStart start() {
        var settings = new DemoSettings("amber-lights-at-nine", Duration.ofMinutes(10), false, 10);
        return new DemoStart(
                steps,
                people,
                mock(DemoConsents.class),
                mock(DemoBallots.class),
                mock(DemoElsewhere.class),
                mock(DemoNews.class),
                mock(DemoDesks.class),
                new DemoProgress(),
                settings,
                mock(DemoConsole.class),
                accounts,
                members);
    }
}
