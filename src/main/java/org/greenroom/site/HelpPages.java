package org.greenroom.site;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** How voting here can be checked and what stays secret, for everybody. */
@PlainPage
class HelpPages {

    private final Assets assets;

    HelpPages(Assets assets) {
        this.assets = assets;
    }

    @ModelAttribute("section")
    String section() {
        return "help";
    }

    @GetMapping("/help")
    String help() {
        return "site/help/index";
    }

    @GetMapping("/help/verify")
    String verify() {
        return "site/help/verify";
    }

    @GetMapping("/help/find-my-vote")
    String findMyVote() {
        return "site/help/find-my-vote";
    }

    @GetMapping("/help/secrecy")
    String secrecy() {
        return "site/help/secrecy";
    }

    @GetMapping("/help/scripts")
    String scripts(Model model) {
        model.addAttribute("files", assets.sha256ByPath());
        return "site/help/scripts";
    }

    @GetMapping("/help/**")
    String nothing() {
        throw new PageNotFound();
    }
}
