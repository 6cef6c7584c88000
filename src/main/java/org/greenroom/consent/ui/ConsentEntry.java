package org.greenroom.consent.ui;

/**
 * A page that the member’s consent page leads to. Declared as a bean by whoever makes the page.
 *
 * @param order its place among the others, lowest first
 * @param titleKey key of the link’s text
 * @param textKey key of the sentence below it
 * @param route the page’s address, such as {@code consent/history}
 */
record ConsentEntry(int order, String titleKey, String textKey, String route) {}
