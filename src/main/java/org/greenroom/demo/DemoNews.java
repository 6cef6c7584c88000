package org.greenroom.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
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
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
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
    private final Clock clock;

    DemoNews(Newsroom newsroom, ArticleFiles files, DemoPeople people, DemoSteps steps, Clock clock) {
        this.newsroom = newsroom;
        this.files = files;
        this.people = people;
        this.steps = steps;
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
        publish(create("callsheet", Topic.WORKPLACES, television, null, false));
        publish(create("scanned", Topic.AI, Audience.members(), null, true));
        publish(create("meeting", Topic.EVENTS, Audience.members(), ballot("short"), true));
        var result = publish(create("selftape", Topic.BALLOTS, Audience.everyone(), ballot("closed"), true));
        newsroom.correct(
                result.id(),
                result.version(),
                "The first version said that all members had been asked.",
                "Dywedodd y fersiwn gyntaf fod pob aelod wedi cael ei holi.");
        var talks = publish(pictured(create("talks", Topic.NEGOTIATIONS, Audience.everyone(), ballot("open"), true)));
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

    private ArticleDraft publish(ArticleDraft draft) {
        return newsroom.publish(draft.id(), draft.version());
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
