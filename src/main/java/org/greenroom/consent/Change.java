package org.greenroom.consent;

/**
 * One item's new answer.
 *
 * @param item the item
 * @param to its answer from now on
 * @param wording the version of the use's wording that the answer rests on
 */
public record Change(Item item, Leeway to, int wording) {}
