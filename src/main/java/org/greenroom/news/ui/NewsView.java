package org.greenroom.news.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.YearMonth;
import org.greenroom.access.CurrentUser;
import org.greenroom.access.Role;
import org.greenroom.news.NewsFilter;
import org.greenroom.news.NewsReading;
import org.greenroom.news.Topic;
import org.greenroom.shell.Card;
import org.greenroom.shell.PageHeader;

/** All the news somebody may read, the pinned ones first; what is looked for stands in the address. */
@Route("news")
@PermitAll
class NewsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SIZE = 20;

    private final NewsReading news;
    private final NewsWords words;
    private final TextField search = new TextField();
    private final Select<Topic> topic = new Select<>();
    private final Select<YearMonth> month = new Select<>();
    private final Paragraph count = new Paragraph();
    private final Div found = new Div();

    NewsView(NewsReading news, NewsWords words, CurrentUser user) {
        this.news = news;
        this.words = words;
        addClassNames("page", "news");
        search.setLabel(getTranslation("news.search"));
        search.setClearButtonVisible(true);
        search.setMaxLength(100);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> go(change.isFromClient()));
        topic.setLabel(getTranslation("news.filter.topic"));
        topic.setEmptySelectionAllowed(true);
        topic.setEmptySelectionCaption(getTranslation("news.filter.topic.all"));
        topic.setItemLabelGenerator(item -> item == null ? getTranslation("news.filter.topic.all") : words.topic(item));
        topic.setItems(Topic.values());
        topic.addValueChangeListener(change -> go(change.isFromClient()));
        month.setLabel(getTranslation("news.filter.month"));
        month.setEmptySelectionAllowed(true);
        month.setEmptySelectionCaption(getTranslation("news.filter.month.all"));
        month.setItemLabelGenerator(item -> item == null ? getTranslation("news.filter.month.all") : words.month(item));
        month.setItems(news.months());
        month.addValueChangeListener(change -> go(change.isFromClient()));
        var filters = new Div(search, topic, month);
        filters.addClassName("news-filters");
        count.getElement().setAttribute("role", "status");
        count.addClassName("secondary");
        var header = new PageHeader(getTranslation("news.title"));
        if (user.get().filter(person -> person.has(Role.MEMBER)).isPresent()) {
            header.actions(new RouterLink(getTranslation("digests.nav"), NewsMailView.class));
        }
        add(header, filters, count, found);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        var asked = NewsFilter.of(name -> parameters.getSingleParameter(name).orElse(""));
        if (!search.getValue().strip().equals(asked.words())) {
            search.setValue(asked.words());
        }
        topic.setValue(asked.topic());
        var months = month.getListDataView();
        month.setValue(asked.month() != null && months.contains(asked.month()) ? asked.month() : null);
        show(asked);
        if (asked.isWholeList()) {
            news.listSeen();
        }
    }

    private void go(boolean chosen) {
        if (chosen) {
            var filter = new NewsFilter(search.getValue().strip(), topic.getValue(), month.getValue(), 0);
            getUI().ifPresent(ui -> ui.navigate(NewsView.class, QueryParameters.simple(filter.parameters())));
        }
    }

    private void show(NewsFilter filter) {
        var query = filter.query(getLocale());
        var total = news.count(query);
        var pages = Math.max(1, (total + SIZE - 1) / SIZE);
        var page = Math.min(filter.page(), pages - 1);
        count.setText(filter.isUnfiltered() ? "" : getTranslation("news.found", total));
        found.removeAll();
        if (total == 0) {
            found.add(new Card(getTranslation(filter.isUnfiltered() ? "news.none" : "news.noneFound"))
                    .secondary(getTranslation(filter.isUnfiltered() ? "news.none.text" : "news.noneFound.text")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("article-list");
        news.find(query, page * SIZE, SIZE).forEach(article -> list.add(words.row(article)));
        found.add(list, new NewsPager(page, pages, to -> link(filter.onPage(to))));
    }

    private static RouterLink link(NewsFilter filter) {
        var link = new RouterLink();
        link.setRoute(NewsView.class);
        link.setQueryParameters(QueryParameters.simple(filter.parameters()));
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("news.title");
    }
}
