-- How a member wants news by mail. No row: nothing was ever chosen, and nothing is sent.
create table news_mail (
    member_id uuid                     not null primary key,
    choice    varchar(10)              not null,
    -- Up to which article mail was written: a moment of publication, the same for all who chose alike; never one of reading.
    up_to     timestamp with time zone not null,
    -- How many records there are.
    number    int                      not null
);
create index news_mail_due on news_mail (choice, up_to);

-- What was chosen and in which words it was asked, by the day: the proof that mail was wanted. Rows are only added.
create table news_mail_record (
    member_id uuid          not null,
    number    int           not null,
    on_day    date          not null,
    choice    varchar(10)   not null,
    -- PORTAL: on the page; LINK: by the link in a mail; MERGED: two members turned out to be one.
    made_by   varchar(10)   not null,
    language  varchar(10)   not null,
    words     varchar(1000) not null,
    primary key (member_id, number)
);

-- What the link in each mail carries, by which news by mail are stopped without signing in. Never expires.
create table news_mail_link (
    token     varchar(43) not null primary key,
    member_id uuid        not null
);
create index news_mail_link_member on news_mail_link (member_id);

-- The articles published after one moment up to another, as one mail; many members have the same.
create table news_mailing (
    id       uuid                     not null primary key,
    after_at timestamp with time zone not null,
    until_at timestamp with time zone not null,
    constraint news_mailing_span unique (after_at, until_at)
);
