package org.greenroom.access.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Arrays;
import org.greenroom.access.AppointmentRefused.Reason;
import org.greenroom.access.Role;
import org.greenroom.shell.DateFields;
import org.jspecify.annotations.Nullable;

/** Which role, until when. */
class RoleFields extends Div {

    private final Select<Role> role = new Select<>();
    private final DatePicker until = DateFields.day(getTranslation("officers.until"));

    /** @param optional whether no role is an answer, as for agents */
    RoleFields(boolean optional, LocalDate usualEnd, OfficerWords words) {
        addClassName("form-fields");
        role.setLabel(getTranslation("officers.role"));
        role.setItems(Arrays.stream(Role.values()).filter(Role::isGranted).toList());
        role.setItemLabelGenerator(item -> item == null ? getTranslation("officers.role.none") : words.role(item));
        role.setEmptySelectionAllowed(optional);
        role.setEmptySelectionCaption(getTranslation("officers.role.none"));
        role.setWidthFull();
        until.setValue(usualEnd);
        until.setHelperText(getTranslation("officers.until.help"));
        until.setVisible(!optional);
        role.addValueChangeListener(change -> until.setVisible(!optional || change.getValue() != null));
        add(role, until);
    }

    @Nullable
    Role role() {
        return role.getValue();
    }

    @Nullable
    LocalDate until() {
        return role.getValue() == null ? null : until.getValue();
    }

    /** Shows a refusal at the field it is about. @return whether it is about one of these */
    boolean show(Reason reason) {
        role.setInvalid(false);
        until.setInvalid(false);
        var text = getTranslation("officers.refused." + reason);
        switch (reason) {
            case ROLE_MISSING, HELD_ALREADY -> {
                role.setErrorMessage(text);
                role.setInvalid(true);
                role.focus();
            }
            case UNTIL_MISSING, UNTIL_PAST, UNTIL_TOO_FAR -> {
                until.setErrorMessage(text);
                until.setInvalid(true);
                until.focus();
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
