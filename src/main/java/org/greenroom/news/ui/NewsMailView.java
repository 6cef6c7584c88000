package org.greenroom.news.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.TextStyle;
import org.greenroom.news.mail.MailChoice;
import org.greenroom.news.mail.NewsMail;
import org.greenroom.news.mail.NewsMailSettings;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.shell.ActMessages;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;

/** Where a member says how the union’s news are to come by mail, if at all. */
@Route("account/mail")
@RolesAllowed("MEMBER")
class NewsMailView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final NewsMail mail;
    private final NewsMailSettings settings;
    private final GreenroomSettings portal;
    private final ActMessages messages = new ActMessages();
    private final Div content = new Div();

    NewsMailView(NewsMail mail, NewsMailSettings settings, GreenroomSettings portal) {
        this.mail = mail;
        this.settings = settings;
        this.portal = portal;
        addClassNames("page", "news-mail");
        content.addClassName("cards");
        add(
                new PageHeader(getPageTitle())
                        .kicker(getTranslation("account.title"), "account")
                        .lead(getTranslation("digests.lead")),
                messages,
                content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        messages.removeAll();
        show();
    }

    private void show() {
        var standing = mail.mine();
        var address = standing.address();
        content.removeAll();
        if (address == null) {
            content.add(new Card(getTranslation("digests.noAddress"))
                    .text(getTranslation(
                            "digests.noAddress.text", portal.union().contact(getLocale()))));
            return;
        }
        var choices = choices(standing.choice());
        var save = new Button(getTranslation("digests.save"), click -> choose(choices.getValue()));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var acts = new Div(save);
        acts.addClassName("form-buttons");
        if (standing.choice() != MailChoice.NONE) {
            acts.add(new Button(getTranslation("digests.stopNow"), click -> choose(MailChoice.NONE)));
        }
        content.add(new Card(getTranslation("digests.question"))
                .with(choices, new Paragraph(getTranslation("digests.to", address)), acts));
        content.add(quiet("digests.what"), quiet("digests.record"));
    }

    private RadioButtonGroup<MailChoice> choices(MailChoice now) {
        var choices = new RadioButtonGroup<MailChoice>();
        choices.setAriaLabel(getTranslation("digests.question"));
        choices.addClassName("choices");
        choices.setItems(MailChoice.values());
        choices.setRenderer(new ComponentRenderer<>(choice -> {
            var help = new Span(help(choice));
            help.addClassName("secondary");
            var words = new Div(new Span(getTranslation("digests.choice." + choice.code())), help);
            words.addClassName("choice-words");
            return words;
        }));
        choices.setValue(now);
        return choices;
    }

    private String help(MailChoice choice) {
        var key = "digests.choice." + choice.code() + ".help";
        return switch (choice) {
            case NONE, AT_ONCE -> getTranslation(key);
            case DAILY -> getTranslation(key, settings.dailyAt().toString());
            case WEEKLY ->
                getTranslation(
                        key,
                        settings.weeklyOn().getDisplayName(TextStyle.FULL, getLocale()),
                        settings.weeklyAt().toString());
        };
    }

    private void choose(MailChoice choice) {
        mail.choose(choice, getLocale());
        show();
        messages.done(getTranslation("digests.saved." + choice.code()));
    }

    private Paragraph quiet(String key) {
        var words = new Paragraph(getTranslation(key));
        words.addClassName("secondary");
        return words;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("digests.title");
    }
}
