package org.greenroom.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.greenroom.membership.Workplaces;
import org.greenroom.membership.office.Entry;
import org.greenroom.membership.office.EntryForm;
import org.greenroom.membership.office.EntryKind;
import org.greenroom.membership.office.OfficeRefused;
import org.greenroom.shell.Card;
import org.greenroom.shell.DateFields;
import org.greenroom.texts.Times;

/** The fields of an engagement or a term; what the service refuses is said at the field it is about. */
class EntryFields extends Card {
    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_JOB = 80;

    private final TextField member = new TextField(getTranslation("membership.entry.member"));
    private final WorkplaceField workplace;
    private final TextField job = new TextField(getTranslation("membership.entry.job"));
    private final DatePicker start;
    private final DatePicker end = DateFields.day(getTranslation("membership.entry.end"));
    private final transient Times times;

    EntryFields(EntryKind kind, Workplaces workplaces, Times times) {
        this.times = times;
        boolean term = kind == EntryKind.TERM;
        workplace = new WorkplaceField(getTranslation("membership.entry.workplace"), workplaces);
        start = DateFields.day(getTranslation("membership.entry.start." + kind));
        member.setMaxLength(LONGEST_NUMBER);
        member.setHelperText(getTranslation("membership.entry.member.help"));
        job.setMaxLength(LONGEST_JOB);
        job.setVisible(!term);
        end.setHelperText(getTranslation("membership.entry.end.help." + kind));
        member.setRequiredIndicatorVisible(true);
        workplace.setRequiredIndicatorVisible(true);
        job.setRequiredIndicatorVisible(true);
        start.setRequiredIndicatorVisible(true);
        end.setRequiredIndicatorVisible(term);
        add(member, workplace, job, start, end);
        addClassName("form-card");
    }

    void show(Entry entry) {
        member(entry.memberNumber(), entry.memberName());
        member.setReadOnly(true);
        workplace.choose(entry.workplaceCode());
        job.setValue(entry.job());
        start.setValue(entry.startsOn());
        end.setValue(entry.endsOn());
    }

    /** Fills in what is known of a new entry. */
    void member(String number, String name) {
        member.setValue(number);
        member.setHelperText(name);
    }

    void workplace(String code) {
        workplace.choose(code);
    }

    EntryForm form() {
        return new EntryForm(member.getValue(), workplace.code(), job.getValue(), start.getValue(), end.getValue());
    }

    void clearProblems() {
        for (HasValidation field : List.of(member, workplace, job, start, end)) {
            field.setInvalid(false);
        }
    }

    /** Says at the field why it was refused; gives whether there is such a field. */
    boolean problem(OfficeRefused refused) {
        HasValidation field =
                switch (refused.reason()) {
                    case UNKNOWN_MEMBER -> member;
                    case UNKNOWN_WORKPLACE -> workplace;
                    case JOB_MISSING, JOB_TOO_LONG -> job;
                    case START_MISSING, OVERLAPS, DAY_UNLIKELY -> start;
                    case END_MISSING, END_BEFORE_START -> end;
                    default -> null;
                };
        if (field == null) {
            return false;
        }
        field.setErrorMessage(OfficeMessages.text(this, refused, times));
        field.setInvalid(true);
        ((Component) field).getElement().callJsFunction("focus");
        return true;
    }
}
