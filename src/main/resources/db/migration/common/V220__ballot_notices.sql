-- What the members of a ballot are told, and when. Of reminders neither whom they went to nor how many is kept: they are
-- chosen by requests (ballot_reminder), which hold no number either.
create table ballot_notice (
    id           uuid        not null primary key,
    ballot_id    uuid        not null references ballot (id),
    kind         varchar(20) not null,
    state        varchar(20) not null,
    -- A planned reminder goes so many hours before the close, whenever that is by then, or at a time of its own.
    hours_before integer,
    send_at      timestamp(6) with time zone,
    began_at     timestamp(6) with time zone,
    -- How far the roll was gone through; for notices to everybody on it.
    last_id      uuid,
    mails        integer,
    letters      integer,
    version      integer     not null,
    constraint ballot_notice_reminder check (kind <> 'REMINDER' or (mails is null and letters is null and last_id is null)),
    constraint ballot_notice_time check (hours_before is null or send_at is null)
);
create index ballot_notice_ballot on ballot_notice (ballot_id);
create index ballot_notice_state on ballot_notice (state, kind);

-- Mail of one notice to everybody: what is left of it once its rows are erased.
alter table outbox_mail add column notice uuid;
create table notice_tally (
    notice   uuid   not null primary key,
    sent     bigint not null,
    given_up bigint not null
);

-- Addresses that a mail server has refused, from notices to everybody only: without which notice, and by day.
create table bad_address (
    address  varchar(254) not null primary key,
    last_day date         not null
);

-- Letters that are printed and posted together.
create table letter_batch (
    id              uuid        not null primary key,
    purpose         varchar(40) not null,
    about           uuid        not null,
    number          integer     not null,
    letters         integer     not null,
    complete        boolean     not null,
    written_on      date        not null,
    downloaded_at   timestamp(6) with time zone,
    downloaded_by   varchar(200),
    posted_on       date,
    version         integer     not null,
    constraint letter_batch_number unique (purpose, about, number)
);
alter table letter add column batch_id uuid references letter_batch (id);
-- Whom the envelope is for; erased with the text.
alter table letter add column addressee varchar(300);
create index letter_batch_letters on letter (batch_id);
