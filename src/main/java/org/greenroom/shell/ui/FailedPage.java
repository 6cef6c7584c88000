package org.greenroom.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.greenroom.settings.GreenroomSettings;

/** A page that could not be made. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailedPage extends ErrorPage implements HasErrorParameter<Exception> {

    private final GreenroomSettings settings;

    FailedPage(GreenroomSettings settings) {
        this.settings = settings;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        PortalErrorHandler.logWithoutMessage(parameter.getException());
        show(
                "error.failed.title",
                getTranslation("error.failed.text", settings.union().contact(getLocale())));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
