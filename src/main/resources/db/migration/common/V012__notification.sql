-- Mail that waits to be sent. A row is erased when it is delivered; what was sent is kept as a number only.
create table outbox_mail (
    id              uuid                     not null primary key,
    purpose         varchar(40)              not null,
    recipient       varchar(254)             not null,
    language        varchar(10)              not null,
    subject         varchar(300)             not null,
    -- Null once sending was given up: a body may hold a one-time link.
    body            varchar(20000),
    attempts        integer                  not null,
    next_attempt_at timestamp with time zone,
    given_up_at     timestamp with time zone,
    version         integer                  not null,
    constraint outbox_mail_state check ((next_attempt_at is null) = (given_up_at is not null))
);
create index outbox_mail_due on outbox_mail (next_attempt_at);

create table mail_tally (
    purpose  varchar(40) not null primary key,
    sent     bigint      not null,
    given_up bigint      not null
);

-- Letters for members without a mail address, to be printed by the membership office.
create table letter (
    id         uuid                     not null primary key,
    member_id  uuid                     not null,
    purpose    varchar(40)              not null,
    language   varchar(10)              not null,
    title      varchar(300)             not null,
    -- Null once it was posted: a letter may hold a one-time code.
    body       varchar(20000),
    written_at timestamp with time zone not null,
    posted_at  timestamp with time zone,
    version    integer                  not null
);
create index letter_open on letter (posted_at, written_at);
