create table member (
    id uuid primary key,
    version integer not null,
    membership_number varchar(20) not null,
    given_name varchar(100) not null,
    family_name varchar(100) not null,
    professional_name varchar(150),
    display_name varchar(210) not null,
    email varchar(254),
    -- The address in lower case: one address belongs to one member, however it is written.
    email_key varchar(254),
    mobile varchar(40),
    joined_on date not null,
    status varchar(20) not null,
    branch varchar(80) not null,
    language varchar(2) not null,
    sort_name varchar(210) not null,
    search_text varchar(700) not null,
    constraint member_number_unique unique (membership_number),
    constraint member_email_unique unique (email_key)
);
create index member_sort_name on member (sort_name, membership_number);
create index member_status_branch on member (status, branch);

create table workplace (
    id uuid primary key,
    version integer not null,
    code varchar(20) not null,
    name varchar(200) not null,
    kind varchar(20) not null,
    employer varchar(200) not null,
    agreement varchar(40) not null,
    place varchar(100) not null,
    starts_on date,
    ends_on date,
    search_text varchar(700) not null,
    constraint workplace_code_unique unique (code)
);
create index workplace_agreement on workplace (agreement);

create table engagement (
    id uuid primary key,
    version integer not null,
    member_id uuid not null references member (id),
    workplace_id uuid not null references workplace (id),
    job varchar(80) not null,
    starts_on date not null,
    ends_on date,
    constraint engagement_unique unique (member_id, workplace_id, starts_on)
);
create index engagement_workplace on engagement (workplace_id, member_id);

create table steward_term (
    id uuid primary key,
    version integer not null,
    member_id uuid not null references member (id),
    workplace_id uuid not null references workplace (id),
    elected_on date not null,
    ends_on date not null,
    constraint steward_term_unique unique (member_id, workplace_id, elected_on)
);
create index steward_term_workplace on steward_term (workplace_id, ends_on);
