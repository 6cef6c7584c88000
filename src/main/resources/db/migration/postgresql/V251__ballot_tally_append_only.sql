-- There is never a second, different sum of one ballot; only that of a cancelled one goes.
create function ballot_tally_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        if exists (select 1 from ballot where id = old.ballot_id and state = 'CANCELLED') then
            return old;
        end if;
    end if;
    raise exception 'The sum of a ballot is written once';
end;
$$;

create trigger ballot_tally_append_only before update or delete on ballot_tally
    for each row execute function ballot_tally_append_only();
create trigger ballot_tally_no_truncate before truncate on ballot_tally
    for each statement execute function ballot_tally_append_only();
