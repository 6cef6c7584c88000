package org.greenroom.consent.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import org.greenroom.consent.Use;
import org.greenroom.consent.receipt.ReceiptWords;
import org.greenroom.consent.wording.Wording;
import org.greenroom.consent.wording.Wordings;
import org.greenroom.shell.Card;
import org.greenroom.shell.Notice;
import org.greenroom.shell.PageHeader;
import org.greenroom.texts.Times;

/** The exact words of one version of a use, current or not, and how to check that they are. */
@Route("consent/wording/:use/:version")
@RolesAllowed("MEMBER")
class ExactWordingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Wordings wordings;
    private final Times times;
    private String title = "";

    ExactWordingView(Wordings wordings, Times times) {
        this.wordings = wordings;
        this.times = times;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var slug = event.getRouteParameters().get("use").orElse("");
        var version = event.getRouteParameters().get("version").orElse("");
        var wording = Arrays.stream(Use.values())
                .filter(use -> ConsentLinks.slug(use).equals(slug) && version.matches("[1-9][0-9]{0,5}"))
                .findAny()
                .flatMap(use -> wordings.version(use, Integer.parseInt(version)));
        wording.ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(Wording wording) {
        title = wording.in(getLocale()).title();
        var current = wordings.current(wording.use()).version();
        var standing = wording.version() == current
                ? new Notice(Notice.Kind.INFO, getTranslation("records.wording.current"))
                : new Notice(Notice.Kind.INFO, getTranslation("records.wording.old"))
                        .with(ConsentLinks.text(
                                getTranslation("records.wording.old.link"),
                                RecordLinks.wording(wording.use(), current)));
        var texts = new Card().with(new WordingTexts(wording.english(), wording.welsh()).underTitle());
        var proof = new Card(getTranslation("records.wording.proof"))
                .secondary(getTranslation("records.wording.proof.text"))
                .with(RecordParts.code(ReceiptWords.grouped(wording.hash())))
                .with(RecordParts.links(List.of(RecordLinks.file(
                        getTranslation("records.wording.file"),
                        "/downloads/consent/wordings/" + wording.use() + "-" + wording.version() + ".json"))));
        add(
                new PageHeader(title)
                        .kicker(getTranslation("records.wording.version", wording.version()))
                        .lead(getTranslation(
                                "records.wording.published", times.full(wording.publishedAt(), getLocale()))),
                standing,
                RecordParts.stack(texts, proof));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
