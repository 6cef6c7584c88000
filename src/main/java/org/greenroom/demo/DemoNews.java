package org.greenroom.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.greenroom.access.ActingAs;
import org.greenroom.news.ArticleDraft;
import org.greenroom.news.ArticleFiles;
import org.greenroom.news.ArticleForm;
import org.greenroom.news.ArticleText;
import org.greenroom.news.Audience;
import org.greenroom.news.AudienceKind;
import org.greenroom.news.Newsroom;
import org.greenroom.news.Topic;
import org.greenroom.print.Pdf;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.texts.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the articles of the demonstration as its news editor would. Texts: {@code demo/news/<name>-<language>.md}. */
@Component
@Profile("demo")
class DemoNews {

    private static final Duration ON_TOP = Duration.ofDays(21);

    private final Newsroom newsroom;
    private final ArticleFiles files;
    private final DemoPeople people;
    private final DemoSteps steps;
    private final Pdf pdf;
    private final GreenroomSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoNews(
            Newsroom newsroom,
            ArticleFiles files,
            DemoPeople people,
            DemoSteps steps,
            Pdf pdf,
            GreenroomSettings settings,
            JdbcClient jdbc,
            Clock clock) {
        this.newsroom = newsroom;
        this.files = files;
        this.people = people;
        this.steps = steps;
        this.pdf = pdf;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes everything, unless it is there already. The ballots it names are there before. */
    @Transactional
    public void make() {
        if (!steps.isDone("news")) {
            ActingAs.person(people.signedIn(DemoAccount.NEWS), this::write);
            steps.done("news");
        }
    }

    private boolean write() {
        var television = Audience.of(AudienceKind.AGREEMENTS, Set.of("PACT-TV"));
        publish(create("callsheet", Topic.WORKPLACES, television, null, false), 88);
        publish(withDocument(create("scanned", Topic.AI, Audience.members(), null, true)), 41);
        publish(create("meeting", Topic.EVENTS, Audience.members(), ballot("short"), true), 2);
        var result = publish(create("selftape", Topic.BALLOTS, Audience.everyone(), ballot("closed"), true), 0);
        newsroom.correct(
                result.id(),
                result.version(),
                "The first version said that all members had been asked.",
                "Dywedodd y fersiwn gyntaf fod pob aelod wedi cael ei holi.");
        var talks =
                publish(pictured(create("talks", Topic.NEGOTIATIONS, Audience.everyone(), ballot("open"), true)), 1);
        newsroom.pin(talks.id(), talks.version(), clock.instant().plus(ON_TOP));
        return true;
    }

    private ArticleDraft create(String name, Topic topic, Audience audience, @Nullable UUID ballotId, boolean inWelsh) {
        return newsroom.create(new ArticleForm(
                topic, audience, ballotId, text(name + "-en"), inWelsh ? text(name + "-cy") : ArticleText.EMPTY));
    }

    private ArticleDraft pictured(ArticleDraft draft) {
        var picture = files.addPicture(
                draft.id(),
                "stage.png",
                DemoPicture.draw(),
                false,
                "An empty stage with a single light on a stand, seen from the back row.",
                "Llwyfan gwag gydag un golau ar stand, o’r rhes gefn.");
        return newsroom.save(
                draft.id(),
                draft.version(),
                new ArticleForm(
                        draft.topic(),
                        draft.audience(),
                        draft.ballotId(),
                        with(draft.english(), picture.id()),
                        with(draft.welsh(), picture.id())));
    }

    /** A page to print and take along. */
    private ArticleDraft withDocument(ArticleDraft draft) {
        files.addAttachment(
                draft.id(),
                "before-a-scan.pdf",
                pdf.render(
                        "demo/before-a-scan",
                        Languages.ENGLISH,
                        Map.of("union", settings.union().name())));
        return draft;
    }

    /** @param daysAgo when it is to have been published; no such thing exists outside the demonstration */
    private ArticleDraft publish(ArticleDraft draft, int daysAgo) {
        var published = newsroom.publish(draft.id(), draft.version());
        var at = OffsetDateTime.ofInstant(clock.instant().minus(Duration.ofDays(daysAgo)), ZoneOffset.UTC);
        for (var table : List.of(
                "news_article set published_at = :at where id",
                "news_edition set published_at = :at" + " where article_id")) {
            jdbc.sql("update " + table + " = :id")
                    .param("at", at)
                    .param("id", draft.id())
                    .update();
        }
        return published;
    }

    private @Nullable UUID ballot(String step) {
        return steps.subject(step).orElse(null);
    }

    private static ArticleText with(ArticleText text, UUID picture) {
        return new ArticleText(
                text.title(), text.summary(), text.body().replace("picture:PICTURE", "picture:" + picture));
    }

    /** The first line is the title, the second the summary. */
    private static ArticleText text(String name) {
        try {
            var lines = new ClassPathResource("demo/news/" + name + ".md").getContentAsString(StandardCharsets.UTF_8);
            var parts = lines.split("\n", 3);
            return new ArticleText(parts[0], parts[1], parts[2]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
