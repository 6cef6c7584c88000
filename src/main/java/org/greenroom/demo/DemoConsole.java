package org.greenroom.demo;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Texts;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Names the accounts on the console: not in the log, where no password belongs. */
@Component
@Profile("demo")
class DemoConsole {

    private final Texts texts;
    private final DemoSettings settings;
    private final GreenroomSettings greenroom;

    DemoConsole(Texts texts, DemoSettings settings, GreenroomSettings greenroom) {
        this.texts = texts;
        this.settings = settings;
        this.greenroom = greenroom;
    }

    void nameTheAccounts() {
        var list = Arrays.stream(DemoAccount.values())
                .map(account -> "  %-24s %s".formatted(role(account), account.address()))
                .collect(Collectors.joining(System.lineSeparator()));
        System.out.printf(
                "%nGreenroom answers on %s with its demonstration. Sign in as%n%s%nPassword of all: %s%nMail: %s/outbox%n%n",
                greenroom.baseUrl(), list, settings.password(), greenroom.baseUrl());
    }

    private String role(DemoAccount account) {
        return texts.get(Languages.ENGLISH, account.roleKey());
    }
}
