-- What is published of running ballots, and nothing else: figures by workplace, written in the transaction of a batch.
-- A part is a workplace with those of a roll who are counted there, or (pooled) what an agreement has of small workplaces.
create table published_part (
    id             uuid         not null primary key,
    ballot_id      uuid         not null references ballot (id),
    workplace_code varchar(40),
    workplace_name varchar(200) not null,
    employer       varchar(200) not null,
    search_text    varchar(450) not null,
    agreement      varchar(40)  not null,
    pooled         boolean      not null,
    entitled       integer      not null,
    showing        varchar(20)  not null,
    -- The last figure; null before the first.
    voted          integer,
    batch          integer      not null,
    published_at   timestamp(6) with time zone,
    constraint published_part_workplace unique (ballot_id, workplace_code),
    constraint published_part_pool check (pooled = (workplace_code is null)),
    constraint published_part_showing check (showing in
        ('SMALL_GROUP', 'LISTED', 'JUST_STARTED', 'FIGURE', 'NEARLY_EVERYONE')),
    constraint published_part_figure check ((showing = 'FIGURE' and voted is not null) or showing <> 'FIGURE'),
    constraint published_part_no_small_figure check (voted is null or (entitled >= 10 and voted >= 5))
);
create index published_part_of_workplace on published_part (workplace_code);
create index published_part_agreement on published_part (ballot_id, agreement);

-- Every figure of a part that ever was published; voted is null where it was the words “nearly everyone”.
create table published_figure (
    part_id      uuid    not null references published_part (id),
    batch        integer not null,
    voted        integer,
    published_at timestamp(6) with time zone not null,
    primary key (part_id, batch)
);

-- The whole at each batch, as board and turnout showed it.
create table published_total (
    ballot_id    uuid    not null references ballot (id),
    batch        integer not null,
    cast_count   integer not null,
    published_at timestamp(6) with time zone not null,
    primary key (ballot_id, batch)
);
