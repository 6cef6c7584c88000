-- What an editor works on. What readers see are its editions.
create table news_article (
    id           uuid                     not null primary key,
    version      int                      not null,
    -- The lasting address; fixed with the first publication.
    slug         varchar(120)             not null unique,
    state        varchar(20)              not null,
    topic        varchar(20)              not null,
    audience     varchar(20)              not null,
    -- The ballot it is about; the ballot's pages link back.
    ballot_id    uuid,
    title_en     varchar(200)             not null,
    summary_en   varchar(500)             not null,
    body_en      varchar(60000)           not null,
    title_cy     varchar(200)             not null,
    summary_cy   varchar(500)             not null,
    body_cy      varchar(60000)           not null,
    publish_at   timestamp with time zone,
    pinned_until timestamp with time zone,
    published_at timestamp with time zone,
    edition      int                      not null,
    changed_at   timestamp with time zone not null,
    changed_by   varchar(200)             not null
);
create index news_article_due on news_article (state, publish_at);
create index news_article_newest on news_article (state, published_at);
create index news_article_ballot on news_article (ballot_id);

-- Whom an article is for, where that is not everyone or all members.
create table news_target (
    article_id uuid         not null references news_article (id) on delete cascade,
    target     varchar(120) not null,
    primary key (article_id, target)
);

-- What readers saw, version by version; the newest is what they see.
create table news_edition (
    article_id   uuid                     not null references news_article (id) on delete cascade,
    number       int                      not null,
    published_at timestamp with time zone not null,
    published_by varchar(200)             not null,
    title_en     varchar(200)             not null,
    summary_en   varchar(500)             not null,
    body_en      varchar(60000)           not null,
    title_cy     varchar(200)             not null,
    summary_cy   varchar(500)             not null,
    body_cy      varchar(60000)           not null,
    -- What was corrected; empty for the first.
    note_en      varchar(500)             not null,
    note_cy      varchar(500)             not null,
    -- Lower case, for searching.
    search_en    varchar(70000)           not null,
    search_cy    varchar(70000)           not null,
    primary key (article_id, number)
);

-- Pictures and attachments. A picture is decorative, or it has a description in both languages.
create table news_file (
    id         uuid         not null primary key,
    article_id uuid         not null references news_article (id) on delete cascade,
    stored_id  uuid         not null,
    kind       varchar(20)  not null,
    name       varchar(255) not null,
    media_type varchar(100) not null,
    size_bytes int          not null,
    width      int          not null,
    height     int          not null,
    decorative boolean      not null,
    alt_en     varchar(500) not null,
    alt_cy     varchar(500) not null
);
create index news_file_article on news_file (article_id);

-- Up to which article somebody has seen the list: a moment of publication, never one of reading.
create table news_seen (
    account_id uuid                     not null primary key references account (id) on delete cascade,
    up_to      timestamp with time zone not null
);
