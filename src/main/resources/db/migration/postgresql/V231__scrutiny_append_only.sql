create function scrutiny_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'What a scrutineer recorded is append-only';
end;
$$;

create trigger ballot_objection_append_only before update or delete on ballot_objection
    for each row execute function scrutiny_append_only();
create trigger ballot_objection_no_truncate before truncate on ballot_objection
    for each statement execute function scrutiny_append_only();
create trigger ballot_objection_answer_append_only before update or delete on ballot_objection_answer
    for each row execute function scrutiny_append_only();
create trigger ballot_objection_answer_no_truncate before truncate on ballot_objection_answer
    for each statement execute function scrutiny_append_only();
create trigger ballot_roll_seal_append_only before update or delete on ballot_roll_seal
    for each row execute function scrutiny_append_only();
create trigger ballot_roll_seal_no_truncate before truncate on ballot_roll_seal
    for each statement execute function scrutiny_append_only();
