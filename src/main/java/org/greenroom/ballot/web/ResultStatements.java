package org.greenroom.ballot.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.greenroom.ballot.BallotChanges;
import org.greenroom.ballot.PublicBallots;
import org.greenroom.print.Pdf;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.site.PageNotFound;
import org.greenroom.site.PlainPage;
import org.greenroom.texts.Languages;
import org.greenroom.texts.Times;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The statement of a published result as files, under addresses that stay: to print, to send on, to calculate with. */
@PlainPage
class ResultStatements {

    private static final int KEPT = 50;

    private final PublicBallots ballots;
    private final BallotChanges changes;
    private final Times times;
    private final ResultPageWriter writer;
    private final Pdf pdf;
    private final GreenroomSettings settings;
    private final Cache<Version, byte[]> files =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    ResultStatements(
            PublicBallots ballots,
            BallotChanges changes,
            Times times,
            ResultPageWriter writer,
            Pdf pdf,
            GreenroomSettings settings) {
        this.ballots = ballots;
        this.changes = changes;
        this.times = times;
        this.writer = writer;
        this.pdf = pdf;
        this.settings = settings;
    }

    /** What a file is made of: it is made once, however often visitors ask. */
    private record Version(ResultPage page, List<BoardPages.Extended> extensions, Locale language) {}

    @GetMapping("/results/" + ResultPages.ID + "/statement.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, Locale locale) {
        var ballot = ballots.find(id).orElseThrow(PageNotFound::new);
        var result = ballot.result();
        if (result == null) {
            throw new PageNotFound();
        }
        var page = writer.write(ballot, result, ballots.objections(id), locale);
        var language = Languages.nearest(locale);
        var extensions = changes.extensions(id).stream()
                .map(extension -> new BoardPages.Extended(
                        times.full(extension.before(), locale), Words.of(extension.reason(), locale)))
                .toList();
        var file = files.get(new Version(page, extensions, language), version -> render(id, version));
        return answer(id, "pdf", MediaType.APPLICATION_PDF).body(file);
    }

    private byte[] render(UUID id, Version version) {
        Map<String, Object> model = new HashMap<>();
        model.put("result", version.page());
        model.put("extensions", version.extensions());
        // Fixed since the ballot was approved.
        ballots.hands(id).ifPresent(hands -> {
            model.put("keyHolders", String.join(", ", hands.keyHolders()));
            model.put("codes", Words.of(hands.codes(), version.language()));
        });
        model.put("unionName", settings.union().name());
        model.put("address", settings.baseUrl() + "/results/" + id);
        return pdf.render("ballot/result-statement", version.language(), model);
    }

    @GetMapping("/results/" + ResultPages.ID + "/statement.csv")
    ResponseEntity<String> csv(@PathVariable UUID id) {
        var ballot = ballots.find(id).orElseThrow(PageNotFound::new);
        var result = ballot.result();
        if (result == null) {
            throw new PageNotFound();
        }
        var hands = ballots.hands(id).orElseThrow(PageNotFound::new);
        return answer(id, "csv", MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .body(ResultCsv.of(
                        ballot.ballot(), result, changes.extensions(id).size(), hands.codes()));
    }

    private static ResponseEntity.BodyBuilder answer(UUID id, String ending, MediaType type) {
        var name = ContentDisposition.attachment()
                .filename("result-" + id + "." + ending)
                .build();
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, name.toString());
    }
}
