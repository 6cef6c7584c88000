package org.greenroom.ballot.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.greenroom.ballot.BallotChanges;
import org.greenroom.ballot.BallotSettings;
import org.greenroom.ballot.BallotState;
import org.greenroom.ballot.Board;
import org.greenroom.ballot.PublicBallot;
import org.greenroom.ballot.PublicBallots;
import org.greenroom.ballot.Turnout;
import org.greenroom.sealing.Checkpoint;
import org.greenroom.site.PageNotFound;
import org.greenroom.site.PlainPage;
import org.greenroom.texts.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/**
 * The public board of a ballot: the trackers of what is in the box, as of the last batch. A tracker is looked for in the
 * browser, in the whole list; no address here takes one.
 */
@PlainPage
class BoardPages {

    /** A longer list stands only in its file: the page would weigh more than what one looks for in it. */
    private static final int LISTED_ON_PAGE = 500;

    private final PublicBallots ballots;
    private final BallotChanges changes;
    private final BallotSettings settings;
    private final Figures figures;
    private final Times times;
    private final Cache<Version, Board> boards =
            Caffeine.newBuilder().maximumSize(20).build();

    BoardPages(PublicBallots ballots, BallotChanges changes, BallotSettings settings, Figures figures, Times times) {
        this.ballots = ballots;
        this.changes = changes;
        this.settings = settings;
        this.figures = figures;
        this.times = times;
    }

    /** A list changes exactly with its batch. */
    private record Version(UUID ballot, @Nullable Instant asOf) {}

    @ModelAttribute("section")
    String section() {
        return "results";
    }

    @GetMapping("/ballots/" + ResultPages.ID + "/board")
    String page(@PathVariable UUID id, Locale locale, Model model) {
        PublicBallot found = ballots.find(id).orElseThrow(PageNotFound::new);
        var ballot = found.ballot();
        Board board = board(id, ballot.turnout());
        int size = board.trackers().size();
        model.addAttribute("id", id);
        model.addAttribute("ballotTitle", Words.of(ballot.title(), locale));
        model.addAttribute("kind", ballot.kind().code());
        model.addAttribute("published", ballot.state() == BallotState.PUBLISHED);
        model.addAttribute("final", ballot.state().isOver());
        model.addAttribute("suspended", ballot.suspended());
        model.addAttribute("scheduled", ballot.state() == BallotState.SCHEDULED && !ballot.suspended());
        model.addAttribute("closes", ballot.closesAt() == null ? "" : times.full(ballot.closesAt(), locale));
        ballots.hands(id).ifPresent(hands -> model.addAttribute("codes", Words.of(hands.codes(), locale)));
        model.addAttribute(
                "extensions",
                changes.extensions(id).stream()
                        .map(extension -> new Extended(
                                times.full(extension.before(), locale), Words.of(extension.reason(), locale)))
                        .toList());
        model.addAttribute("asOf", board.asOf() == null ? null : times.full(board.asOf(), locale));
        model.addAttribute("count", size);
        model.addAttribute("countInWords", figures.number(size, locale));
        model.addAttribute("listed", size <= LISTED_ON_PAGE ? board.trackers() : List.of());
        model.addAttribute("checkpoints", lines(ballots.checkpoints(id).orElse(List.of())));
        model.addAttribute("fewest", settings.batchComesAt());
        model.addAttribute("minutes", Math.max(1, settings.batchEvery().toMinutes()));
        return "site/board";
    }

    @GetMapping("/ballots/" + ResultPages.ID + "/board.txt")
    @Nullable
    ResponseEntity<byte[]> list(@PathVariable UUID id, WebRequest request) {
        PublicBallot found = ballots.find(id).orElseThrow(PageNotFound::new);
        Board board = board(id, found.ballot().turnout());
        if (request.checkNotModified(
                "W/\"" + board.batch() + "-" + board.trackers().size() + "\"")) {
            return null;
        }
        var text = new StringBuilder(44 * board.trackers().size());
        board.trackers().forEach(tracker -> text.append(tracker).append('\n'));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.US_ASCII))
                .body(text.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** The same as JSON, with the number of the batch; the trackers are base64, which needs no escaping. */
    @GetMapping("/ballots/" + ResultPages.ID + "/board.json")
    @Nullable
    ResponseEntity<byte[]> json(@PathVariable UUID id, WebRequest request) {
        PublicBallot found = ballots.find(id).orElseThrow(PageNotFound::new);
        Board board = board(id, found.ballot().turnout());
        if (request.checkNotModified(
                "W/\"" + board.batch() + "-" + board.trackers().size() + "\"")) {
            return null;
        }
        var list = board.trackers().stream()
                .map(tracker -> '"' + tracker + '"')
                .collect(Collectors.joining(",", "[", "]"));
        var text = "{\"ballot\":\"" + id + "\",\"fingerprint\":\"" + found.fingerprint() + "\",\"batch\":"
                + board.batch() + ",\"trackers\":" + list + "}";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** A closing time that was put off, as the page shows it. */
    record Extended(String before, Words reason) {}

    /** A checkpoint as the page shows it. */
    record Line(int batch, int ballots, String trackers) {}

    private List<Line> lines(List<String> signed) {
        return signed.stream()
                .map(Checkpoint::read)
                .map(c -> new Line(c.batch(), c.ballots(), c.trackers()))
                .toList();
    }

    /** Exactly what was signed, each with the hash of the one before. */
    @GetMapping("/ballots/" + ResultPages.ID + "/board/checkpoints.json")
    @Nullable
    ResponseEntity<byte[]> checkpoints(@PathVariable UUID id, WebRequest request) {
        List<String> signed = ballots.checkpoints(id).orElseThrow(PageNotFound::new);
        if (request.checkNotModified("\"" + signed.size() + "\"")) {
            return null;
        }
        String list = signed.stream().map(jws -> '"' + jws + '"').collect(Collectors.joining(","));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(("{\"checkpoints\":[" + list + "]}").getBytes(StandardCharsets.US_ASCII));
    }

    @GetMapping({"/ballots/*/board", "/ballots/*/board.txt", "/ballots/*/board.json", "/ballots/*/board/**"})
    String nothing() {
        throw new PageNotFound();
    }

    private Board board(UUID id, @Nullable Turnout turnout) {
        var version = new Version(id, turnout == null ? null : turnout.asOf());
        var kept = boards.getIfPresent(version);
        if (kept != null) {
            return kept;
        }
        Board board = ballots.board(id).orElseThrow(PageNotFound::new);
        // Before the first batch there is no version to keep it under; a batch may have come in between.
        if (board.asOf() != null) {
            boards.put(new Version(id, board.asOf()), board);
        }
        return board;
    }
}
