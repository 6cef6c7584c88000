package org.greenroom.notification.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.greenroom.audit.Acting;
import org.greenroom.notification.Letters;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A letter as a page to print; in the language of its reader. */
@Controller
class LetterPages {

    private final Letters letters;

    LetterPages(Letters letters) {
        this.letters = letters;
    }

    @GetMapping("/letters/{id}")
    String letter(@PathVariable UUID id, Model model, HttpServletResponse response) {
        var letter = letters.print(id, Acting.current())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("letter", letter);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return "notification/letter";
    }
}
