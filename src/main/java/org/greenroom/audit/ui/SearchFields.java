package org.greenroom.audit.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.greenroom.audit.AuditQuery;
import org.greenroom.shell.DateFields;
import org.jspecify.annotations.Nullable;

/** What is looked for in the trail; searching leads to an address that says it. */
class SearchFields extends Div {

    private static final int LONGEST = 200;

    private final TextField person = text("person");
    private final TextField action = text("action");
    private final TextField about = text("about");
    private final DatePicker from = DateFields.day(getTranslation("audit.search.from"));
    private final DatePicker to = DateFields.day(getTranslation("audit.search.to"));

    SearchFields() {
        addClassName("filters");
        getElement().setAttribute("role", "search");
        action.setHelperText(getTranslation("audit.search.action.help"));
        var find = new Button(getTranslation("audit.search"), click -> search());
        find.addThemeVariants(ButtonVariant.PRIMARY);
        find.addClickShortcut(Key.ENTER).listenOn(this);
        var clear = new Button(getTranslation("audit.search.clear"), click -> go(AuditQuery.ALL));
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        add(person, action, about, from, to, find, clear);
    }

    void show(AuditQuery query) {
        person.setValue(query.person());
        action.setValue(query.action());
        about.setValue(query.about());
        from.setValue(query.from());
        to.setValue(query.to());
    }

    static AuditQuery read(QueryParameters parameters) {
        return new AuditQuery(
                one(parameters, "person"),
                one(parameters, "action"),
                one(parameters, "about"),
                day(one(parameters, "from")),
                day(one(parameters, "to")));
    }

    /** The address's part after the path, with its question mark; empty where nothing is asked for. */
    static String asQueryString(AuditQuery query) {
        var text = parameters(query).getQueryString();
        return text.isEmpty() ? "" : "?" + text;
    }

    private void search() {
        boolean disordered = from.getValue() != null
                && to.getValue() != null
                && to.getValue().isBefore(from.getValue());
        to.setErrorMessage(getTranslation("audit.search.to.before"));
        to.setInvalid(disordered);
        if (disordered) {
            to.focus();
            return;
        }
        go(new AuditQuery(person.getValue(), action.getValue(), about.getValue(), from.getValue(), to.getValue()));
    }

    private static void go(AuditQuery query) {
        UI.getCurrent().navigate(AuditTrailView.class, parameters(query));
    }

    private static QueryParameters parameters(AuditQuery query) {
        Map<String, String> named = new LinkedHashMap<>();
        put(named, "person", query.person());
        put(named, "action", query.action());
        put(named, "about", query.about());
        put(named, "from", query.from());
        put(named, "to", query.to());
        return QueryParameters.simple(named);
    }

    private static void put(Map<String, String> named, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            named.put(name, value.toString());
        }
    }

    private static String one(QueryParameters parameters, String name) {
        var text = parameters.getSingleParameter(name).orElse("");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private TextField text(String key) {
        var field = new TextField(getTranslation("audit.search." + key));
        field.setMaxLength(LONGEST);
        field.setClearButtonVisible(true);
        return field;
    }
}
