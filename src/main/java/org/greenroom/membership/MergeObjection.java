package org.greenroom.membership;

/**
 * Why two members cannot be merged now.
 *
 * @param textKey key of the sentence that says so; its one parameter is what it is about
 * @param about   such as a ballot's title in English; may be empty
 * @param aboutWelsh the same for a reader of Welsh
 */
public record MergeObjection(String textKey, String about, String aboutWelsh) {}
