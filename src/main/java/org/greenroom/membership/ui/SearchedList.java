package org.greenroom.membership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.LinkedHashMap;
import java.util.Map;
import org.greenroom.membership.Found;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;
import org.greenroom.shell.Pager;

/** A page with a search field, filters and a list, paged in the database; all of them stand in the address. */
abstract class SearchedList<T> extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final int SIZE = 50;
    private static final int LONGEST_SEARCH = 100;

    private final String texts;
    private final TextField search = new TextField();
    private final Filters filters = new Filters(this::go);
    private final Paragraph count = new Paragraph();
    private final Card card = new Card();

    /** @param texts prefix of the texts' keys */
    SearchedList(String texts) {
        this.texts = texts;
        addClassName("page");
        search.setLabel(getTranslation(texts + ".search"));
        search.setHelperText(getTranslation(texts + ".searchHint"));
        search.setClearButtonVisible(true);
        search.setMaxLength(LONGEST_SEARCH);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("search");
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go();
            }
        });
        count.getElement().setAttribute("role", "status");
        count.addClassName("secondary");
        add(new PageHeader(getTranslation(texts + ".title")), search, filters, count, card);
    }

    /** Where a page adds its filters. */
    Filters filters() {
        return filters;
    }

    /** @param filters what is chosen, by name; empty texts where nothing is */
    abstract Found<T> find(String words, Map<String, String> filters, int page, int size);

    abstract Component row(T item);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String words = Addresses.text(event.getLocation(), "q");
        String asked = words.length() > LONGEST_SEARCH ? words.substring(0, LONGEST_SEARCH) : words;
        int page = Addresses.page(event.getLocation());
        if (!search.getValue().strip().equals(asked)) {
            search.setValue(asked);
        }
        filters.read(event.getLocation());
        var chosen = filters.values();
        show(find(asked, chosen, page, SIZE), parameters(asked, chosen), page);
    }

    private void go() {
        var parameters = parameters(search.getValue(), filters.values());
        getUI().ifPresent(ui -> ui.navigate(view(), Addresses.parameters(parameters, 0)));
    }

    private static Map<String, String> parameters(String words, Map<String, String> chosen) {
        var all = new LinkedHashMap<String, String>();
        all.put("q", words);
        all.putAll(chosen);
        return all;
    }

    private void show(Found<T> found, Map<String, String> asked, int page) {
        count.setText(getTranslation(texts + ".count", found.total()));
        card.removeAll();
        if (found.total() == 0) {
            card.text(getTranslation(texts + (isForAll(asked) ? ".none" : ".noneFound")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("list-rows");
        found.items().forEach(item -> list.add(row(item)));
        card.add(list);
        card.add(new Pager(
                getPageTitle(),
                page,
                SIZE,
                found.total(),
                to -> Addresses.link(view(), Addresses.parameters(asked, to))));
    }

    private static boolean isForAll(Map<String, String> asked) {
        return asked.values().stream().allMatch(String::isEmpty);
    }

    private Class<? extends Component> view() {
        return getClass().asSubclass(Component.class);
    }

    @Override
    public String getPageTitle() {
        return getTranslation(texts + ".title");
    }
}
