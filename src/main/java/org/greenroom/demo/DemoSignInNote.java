package org.greenroom.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.greenroom.access.SignInNote;
import org.greenroom.demo.DemoProgress.Step;
import org.greenroom.texts.Texts;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Names the accounts on the sign-in page, and says how far the demonstration is. */
@Component
@Profile("demo")
class DemoSignInNote implements SignInNote {

    private final Texts texts;
    private final DemoSettings settings;
    private final DemoProgress progress;

    DemoSignInNote(Texts texts, DemoSettings settings, DemoProgress progress) {
        this.texts = texts;
        this.settings = settings;
        this.progress = progress;
    }

    @Override
    public String text(Locale locale) {
        var lead = texts.get(locale, "demo.note.lead");
        var step = progress.now();
        return switch (step) {
            case READY -> lead;
            case FAILED -> lead + " " + texts.get(locale, "demo.note.failed");
            case MEMBERS, SHORT, OPEN, CLOSED, LISTED -> lead + " " + preparing(step, locale);
        };
    }

    private String preparing(Step step, Locale locale) {
        var what = texts.get(locale, "demo.note.step." + step.name().toLowerCase(Locale.ROOT));
        return texts.get(locale, "demo.note.preparing", what);
    }

    @Override
    public List<OpenAccount> accounts(Locale locale) {
        return Arrays.stream(DemoAccount.values())
                .map(account ->
                        new OpenAccount(texts.get(locale, account.roleKey()), account.address(), settings.password()))
                .toList();
    }

    @Override
    public List<Link> links(Locale locale) {
        return List.of(new Link(texts.get(locale, "demo.note.outbox"), "outbox"));
    }
}
