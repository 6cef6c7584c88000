-- Used by the demonstration only; empty everywhere else.
create table demo_step (
    name    varchar(40) not null primary key,
    -- The ballot that the step is about, once it exists.
    subject uuid,
    done    boolean     not null
);

-- Mail that would have left: the demonstration shows it on a page.
create table demo_mail (
    id        uuid                     not null primary key,
    sent_at   timestamp with time zone not null,
    purpose   varchar(40)              not null,
    recipient varchar(254)             not null,
    language  varchar(10)              not null,
    subject   varchar(300)             not null,
    body      varchar(20000)           not null
);
create index demo_mail_newest on demo_mail (sent_at);
