package org.greenroom.participation.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.greenroom.participation.OrganiserQuery;
import org.greenroom.participation.OrganiserQuery.Show;
import org.greenroom.participation.OrganiserQuery.Sort;

/** What the address of the organisers' page says: the ballot, what is looked for, and the page of the list. */
record OrganiserAddress(UUID ballotId, OrganiserQuery query, int page) {

    private static final int LONGEST = 100;

    static OrganiserAddress of(UUID ballotId, Location location) {
        var query = new OrganiserQuery(
                text(location, "q"),
                text(location, "agreement"),
                Show.of(text(location, "show")).orElse(Show.ALL),
                Sort.of(text(location, "sort")).orElse(Sort.NAME));
        String page = text(location, "page");
        return new OrganiserAddress(
                ballotId, query, page.matches("\\d{1,6}") ? Math.max(0, Integer.parseInt(page) - 1) : 0);
    }

    private static String text(Location location, String name) {
        String text = location.getQueryParameters()
                .getSingleParameter(name)
                .orElse("")
                .strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    OrganiserAddress with(OrganiserQuery other) {
        return new OrganiserAddress(ballotId, other, 0);
    }

    OrganiserAddress page(int other) {
        return new OrganiserAddress(ballotId, query, other);
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "q", query.search(), "");
        put(parameters, "agreement", query.agreement(), "");
        put(parameters, "show", query.show().code(), Show.ALL.code());
        put(parameters, "sort", query.sort().code(), Sort.NAME.code());
        put(parameters, "page", Integer.toString(page + 1), "1");
        return QueryParameters.simple(parameters);
    }

    private static void put(Map<String, String> parameters, String name, String value, String usual) {
        if (!value.equals(usual)) {
            parameters.put(name, value);
        }
    }

    RouteParameters route() {
        return new RouteParameters(OrganiserView.BALLOT, ballotId.toString());
    }

    RouterLink link(String text) {
        var link = new RouterLink(text, OrganiserView.class, route());
        link.setQueryParameters(parameters());
        return link;
    }
}
