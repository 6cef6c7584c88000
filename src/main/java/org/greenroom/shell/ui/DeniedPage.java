package org.greenroom.shell.ui;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.greenroom.settings.GreenroomSettings;

/** A page of a role the person does not hold. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class DeniedPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    private final GreenroomSettings settings;

    DeniedPage(GreenroomSettings settings) {
        this.settings = settings;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        show(
                "error.denied.title",
                getTranslation("error.denied.text", settings.union().contact(getLocale())));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
