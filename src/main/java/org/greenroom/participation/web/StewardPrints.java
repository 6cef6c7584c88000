package org.greenroom.participation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.greenroom.access.CurrentUser;
import org.greenroom.audit.AsksAgain;
import org.greenroom.participation.ListRefused;
import org.greenroom.participation.Participation;
import org.greenroom.participation.ReminderLists;
import org.greenroom.print.QrCode;
import org.greenroom.settings.GreenroomSettings;
import org.greenroom.texts.Texts;
import org.greenroom.texts.Times;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a steward prints. The notice carries the portal’s address and no other: voting links go to personal addresses,
 * never to a wall. The list is a page and no file, and names who printed it.
 */
@Controller
class StewardPrints {

    private final Participation participation;
    private final ReminderLists lists;
    private final CurrentUser currentUser;
    private final GreenroomSettings settings;
    private final Texts texts;
    private final Times times;
    private final Clock clock;

    StewardPrints(
            Participation participation,
            ReminderLists lists,
            CurrentUser currentUser,
            GreenroomSettings settings,
            Texts texts,
            Times times,
            Clock clock) {
        this.participation = participation;
        this.lists = lists;
        this.currentUser = currentUser;
        this.settings = settings;
        this.texts = texts;
        this.times = times;
        this.clock = clock;
    }

    /** Only signed-in people come here: the way out of the page is their home. */
    @ModelAttribute("signedIn")
    boolean signedIn() {
        return true;
    }

    @GetMapping("/print/notice/{workplace}/{ballot}")
    String notice(
            @PathVariable String workplace,
            @PathVariable UUID ballot,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var shown = participation
                .find(ballot, workplace)
                .filter(found -> !found.ballot().suspended())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .ballot();
        var address = settings.baseUrl();
        model.addAttribute("title", shown.title().in(locale));
        model.addAttribute(
                "kind", texts.get(locale, "ballot.kind." + shown.kind().code()));
        model.addAttribute(
                "banner",
                texts.get(locale, "ballot.paper.banner." + shown.kind().code()));
        model.addAttribute("closes", times.full(shown.closesAt(), locale));
        model.addAttribute("address", address);
        model.addAttribute("qr", QrCode.svg(address, texts.get(locale, "steward.print.notice.qr", address)));
        model.addAttribute("back", "/steward/" + workplace + "/" + ballot);
        return page("notice", response);
    }

    @AsksAgain
    @GetMapping("/print/list/{workplace}/{ballot}")
    String list(
            @PathVariable String workplace,
            @PathVariable UUID ballot,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            var list = lists.open(ballot, workplace);
            var asOf = list.asOf();
            model.addAttribute("list", list);
            model.addAttribute("ballotTitle", list.ballot().title().in(locale));
            model.addAttribute("asOf", asOf == null ? "" : times.full(asOf, locale));
            model.addAttribute("who", currentUser.require().displayName());
            model.addAttribute("when", times.full(clock.instant(), locale));
            model.addAttribute("back", "/steward/" + workplace + "/" + ballot + "/list");
            return page("list", response);
        } catch (ListRefused e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    private static String page(String name, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return "participation/" + name;
    }
}
