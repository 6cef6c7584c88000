package org.greenroom.shell;

import com.vaadin.flow.component.icon.SvgIcon;
import org.greenroom.site.Assets;
import org.springframework.stereotype.Component;

/** The portal's own icons, from {@code frontend/icons}. Decorative: the word always stands beside. */
@Component
public class Icons {

    private final Assets assets;

    Icons(Assets assets) {
        this.assets = assets;
    }

    /** @param name file name without its ending */
    public SvgIcon get(String name) {
        var icon = new SvgIcon(assets.url("icons/" + name + ".svg"));
        icon.addClassName("own-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
