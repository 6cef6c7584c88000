package org.greenroom.news;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.greenroom.access.ActingAs;
import org.greenroom.access.Role;
import org.greenroom.access.SignedIn;
import org.jspecify.annotations.Nullable;

/** Writes articles for tests as an editor would. Each test’s articles carry a word of their own. */
public final class NewsDesk {

    public static final SignedIn EDITOR =
            new SignedIn(UUID.randomUUID(), null, "An editor", EnumSet.of(Role.NEWS_EDITOR), Locale.UK);

    private final Newsroom newsroom;
    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    public NewsDesk(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /** A word that no other article has. */
    public String word() {
        return word;
    }

    public static <T> T asEditor(Supplier<T> act) {
        return ActingAs.person(EDITOR, act);
    }

    public ArticleForm form(String title, String body, Audience audience, @Nullable UUID ballotId) {
        return new ArticleForm(
                Topic.AI,
                audience,
                ballotId,
                new ArticleText(title, "Summary of " + word, body),
                new ArticleText("Cymraeg " + word, "Crynodeb " + word, "Testun " + word));
    }

    public ArticleDraft draft(String title, String body, Audience audience) {
        return asEditor(() -> newsroom.create(form(title, body, audience, null)));
    }

    public ArticleDraft publish(String title, String body, Audience audience) {
        return publish(form(title, body, audience, null));
    }

    public ArticleDraft publish(ArticleForm form) {
        return asEditor(() -> {
            var draft = newsroom.create(form);
            return newsroom.publish(draft.id(), draft.version());
        });
    }

    /** For members of a branch that nobody belongs to. */
    public static Audience others() {
        return Audience.of(AudienceKind.BRANCHES, Set.of("Branch of nobody"));
    }

    public static byte[] png() {
        var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, Color.ORANGE.getRGB());
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
