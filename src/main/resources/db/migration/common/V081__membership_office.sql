-- What the office wrote by hand: an import keeps it unless it is told otherwise.
alter table engagement add column by_hand_at timestamp(6) with time zone;
alter table steward_term add column by_hand_at timestamp(6) with time zone;
create index engagement_member on engagement (member_id, starts_on);

-- Entries the office took away or gave another key; an import does not bring them back.
create table removed_entry (
    id           uuid                        not null primary key,
    kind         varchar(20)                 not null,
    member_id    uuid                        not null references member (id),
    workplace_id uuid                        not null references workplace (id),
    starts_on    date                        not null,
    removed_at   timestamp(6) with time zone not null,
    removed_by   varchar(200)                not null,
    constraint removed_entry_once unique (kind, member_id, workplace_id, starts_on)
);

-- What a member says is wrong with their own data, and what came of it.
create table correction (
    id          uuid                        not null primary key,
    version     integer                     not null,
    member_id   uuid                        not null references member (id),
    field       varchar(20)                 not null,
    words       varchar(1000)               not null,
    asked_at    timestamp(6) with time zone not null,
    state       varchar(10)                 not null,
    answer      varchar(1000),
    answered_at timestamp(6) with time zone,
    answered_by varchar(200)
);
create index correction_member on correction (member_id, asked_at);
create index correction_state on correction (state, asked_at);

-- Telephone numbers as digits, so that two ways of writing one are the same.
alter table member add column mobile_key varchar(40);
update member
set mobile_key = replace(replace(replace(replace(replace(replace(mobile, ' ', ''), '-', ''), '.', ''), '(', ''), ')', ''), '/', '')
where mobile is not null;
update member set mobile_key = '0' || substring(mobile_key from 4) where mobile_key like '+44%';
update member set mobile_key = '0' || substring(mobile_key from 5) where mobile_key like '0044%';
create index member_mobile on member (mobile_key);

-- The number of a member who was merged into another: an import and a sign-in that name it mean the other.
create table member_alias (
    membership_number varchar(20)                 not null primary key,
    member_id         uuid                        not null references member (id),
    name              varchar(210)                not null,
    merged_at         timestamp(6) with time zone not null,
    merged_by         varchar(200)                not null
);
create index member_alias_member on member_alias (member_id);

-- Two members whom the office looked at and found to be two people; the lower id stands first.
create table different_people (
    first_id  uuid not null references member (id),
    second_id uuid not null references member (id),
    primary key (first_id, second_id)
);

-- Uploaded files are erased some time after they were applied or discarded.
alter table import_run add column discarded_at timestamp(6) with time zone;
alter table import_run add column files_erased_at timestamp(6) with time zone;
alter table import_file add column kept integer;
