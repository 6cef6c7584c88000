package org.greenroom.access.ui;

import com.vaadin.flow.component.UI;
import org.greenroom.access.Appointment;
import org.greenroom.access.AppointmentRefused;
import org.greenroom.access.Role;
import org.greenroom.access.RoleGrant;
import org.greenroom.approval.ApprovalRefused;
import org.greenroom.shell.ActMessages;
import org.greenroom.texts.Times;

/** Roles and what becomes of them, in words. */
final class OfficerWords {

    private final Times times;

    OfficerWords(Times times) {
        this.times = times;
    }

    String role(Role role) {
        return text("officers.role." + role.name());
    }

    /** A role with its last day. */
    String grant(RoleGrant grant) {
        var end = grant.endsAt();
        var role = role(grant.role());
        return end == null
                ? text("officers.grant.open", role)
                : text(
                        "officers.grant.until",
                        role,
                        times.day(end.minusMillis(1), UI.getCurrent().getLocale()));
    }

    String appointment(Appointment what) {
        var email = what.email();
        var role = what.role();
        var until = what.until();
        if (what.accountId() != null && email != null) {
            return text("officers.proposed.address", what.name(), email);
        }
        var account = email == null ? what.name() : text("officers.proposed.account", what.name(), email);
        return role == null || until == null
                ? text("officers.proposed.norole", account)
                : text(
                        "officers.proposed.role",
                        account,
                        role(role),
                        times.date(until, UI.getCurrent().getLocale()));
    }

    /** Does an act and says what came of it. @return whether it was done */
    static boolean attempt(ActMessages messages, Runnable act, String doneKey) {
        try {
            act.run();
        } catch (AppointmentRefused refused) {
            messages.problem(text("officers.refused." + refused.reason()));
            return false;
        } catch (ApprovalRefused refused) {
            messages.problem(text("officers.approval." + refused.reason()));
            return false;
        }
        messages.done(text(doneKey));
        return true;
    }

    static String text(String key, Object... parameters) {
        return UI.getCurrent().getTranslation(key, parameters);
    }
}
