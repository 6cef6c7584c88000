package org.greenroom.news.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Hands an address on: by the phone’s own sharing, else into the clipboard, else to be copied by hand. */
class ShareButton extends Div {

    private final Button button = new Button(getTranslation("news.share"));
    private final Span said = new Span();
    private final String title;
    private final String address;

    /** @param address absolute, as it is handed on */
    ShareButton(String title, String address) {
        this.title = title;
        this.address = address;
        addClassName("share");
        said.getElement().setAttribute("role", "status");
        said.addClassName("secondary");
        add(button, said);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        // In the browser alone: sharing is allowed only while the press is being handled.
        button.getElement()
                .executeJs(
                        """
                        const said = $4;
                        this.onclick = async () => {
                          const share = {title: $0, url: $1};
                          if (navigator.share && matchMedia('(pointer: coarse)').matches) {
                            try { await navigator.share(share); return; }
                            catch (stopped) { if (stopped.name === 'AbortError') return; }
                          }
                          try { await navigator.clipboard.writeText($1); said.textContent = $2; }
                          catch (refused) { said.textContent = $3; }
                        };""",
                        title,
                        address,
                        getTranslation("news.share.copied"),
                        getTranslation("news.share.byHand", address),
                        said);
    }
}
