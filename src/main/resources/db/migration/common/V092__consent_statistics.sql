-- Once a quarter: rounded shares only. What they were made from is never kept.
create table consent_quarter (
    quarter_day      date                     not null primary key,
    taken_at timestamp with time zone not null
);

create table consent_group_size (
    quarter_day        date         not null references consent_quarter (quarter_day),
    -- The branch; empty for all members together.
    group_name varchar(100) not null,
    -- To the nearest ten; null where the group is not shown.
    about      int,
    primary key (quarter_day, group_name)
);

create table consent_share (
    quarter_day        date        not null,
    group_name varchar(100) not null,
    use_code   varchar(40) not null,
    -- Steps of five; 0 stands for under 5, 100 for over 95.
    refuse     int         not null,
    ask        int         not null,
    allow      int         not null,
    unstated   int         not null,
    primary key (quarter_day, group_name, use_code),
    foreign key (quarter_day, group_name) references consent_group_size (quarter_day, group_name)
);
