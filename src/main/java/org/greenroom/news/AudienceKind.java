package org.greenroom.news;

/** For whom an article is. */
public enum AudienceKind {
    /** Public: visitors too. */
    EVERYONE,
    MEMBERS,
    /** Members of some branches, by name. */
    BRANCHES,
    /** Members who work, or worked a short while ago, under some agreements, by code. */
    AGREEMENTS,
    /** Members who work, or worked a short while ago, at some workplaces, by code. */
    WORKPLACES,
    /** Those on the roll of a ballot, by its id. */
    ELECTORATE;

    /** Whether it names whom. */
    public boolean named() {
        return this != EVERYONE && this != MEMBERS;
    }
}
